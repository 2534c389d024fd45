package ru.medbus.adapters.remd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.medbus.adapters.remd.RemdCode.Group;
import ru.medbus.adapters.remd.RemdCode.Reaction;

class RemdCodeTest {
    @Test
    void everyOfficialMnemonicIsKnownAndNoOther() throws Exception {
        var official = Files.readAllLines(reference("remd/message_codes_305.csv")).stream().skip(1)
                .map(line -> line.split(";", 2)[0]).collect(Collectors.toSet());
        assertThat(RemdCode.known()).isEqualTo(official);
    }

    @ParameterizedTest
    @CsvSource({"RATE_LIMIT, TEMPORARY, RETRY", "MIS_NOT_AVAILABLE, TEMPORARY, RETRY",
            "NOT_UNIQUE_PROVIDED_ID, DUPLICATE, VERIFY", "SIGNATURE_VERIFICATION_ERROR, SIGNATURE, RETURN",
            "NO_RMIS, SETUP, OPERATOR", "FRLLO_CITIZEN_BENEFIT_ERROR, BENEFIT, RETURN",
            "PERSON_NOT_FOUND, STAFF, RETURN", "IPS_VALIDATION_WARNING, SETUP, NOTE"})
    void codeSaysWhatFollows(String mnemonic, Group group, Reaction reaction) {
        assertThat(RemdCode.of(mnemonic).group()).isEqualTo(group);
        assertThat(RemdCode.of(mnemonic).reaction()).isEqualTo(reaction);
    }

    @Test
    void everyAdviceIsARussianSentence() {
        assertThat(RemdCode.known()).allSatisfy(
                mnemonic -> assertThat(RemdCode.of(mnemonic).advice()).matches("[А-ЯA-Z].*[а-яё].*\\."));
    }

    @Test
    void unknownCodeIsForTheOperator() {
        assertThat(RemdCode.of("SOMETHING_NEW").reaction()).isEqualTo(Reaction.OPERATOR);
        assertThat(RemdCode.of("SOMETHING_NEW").group()).isEqualTo(Group.UNKNOWN);
    }

    @Test
    void lastingCodeDecidesOverTemporaryOnes() {
        assertThat(RemdCode.deciding(List.of("INTERNAL_ERROR", "NO_SIGNATURE", "PERSON_NOT_FOUND")))
                .contains(RemdCode.of("NO_SIGNATURE"));
        assertThat(RemdCode.deciding(List.of("RATE_LIMIT", "INTERNAL_ERROR"))).contains(RemdCode.of("RATE_LIMIT"));
        assertThat(RemdCode.deciding(List.of())).isEmpty();
    }

    private static Path reference(String file) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var candidate = folder.resolve("shared/reference").resolve(file);
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        assumeTrue(false, "The official set is not here");
        throw new AssertionError();
    }
}
