package ru.medbus.adapters.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SignatureFaultTest {

    @Test
    void codesAreOfTheOfficialDictionaryButOurOwnOne() throws IOException {
        try (var lines = Files.lines(dictionary())) {
            var official = lines.map(line -> line.split(";")[0]).collect(Collectors.toSet());
            assertThat(Stream.of(SignatureFault.values()).map(Enum::name).filter(code -> !official.contains(code)))
                    .containsExactly("SIGNING_TIME_IN_FUTURE");
        }
    }

    private static Path dictionary() {
        var found = Stream.iterate(Path.of("").toAbsolutePath(), here -> here != null, Path::getParent)
                .map(here -> here.resolve("shared/reference/remd/message_codes_305.csv")).filter(Files::exists)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "the official dictionaries are not here");
        return found.orElseThrow();
    }
}
