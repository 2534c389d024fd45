package ru.medbus.domain.drugsupply.frllo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.medbus.domain.drugsupply.frllo.FrlloKind.BENEFIT;
import static ru.medbus.domain.drugsupply.frllo.FrlloKind.CITIZEN;
import static ru.medbus.domain.drugsupply.frllo.FrlloKind.RECIPE;
import static ru.medbus.domain.drugsupply.frllo.FrlloKind.REFUSAL;
import static ru.medbus.domain.drugsupply.frllo.FrlloKind.RELEASE;
import static ru.medbus.domain.drugsupply.frllo.FrlloWorld.ASTHMA;
import static ru.medbus.domain.drugsupply.frllo.FrlloWorld.DIABETES;
import static ru.medbus.domain.drugsupply.frllo.FrlloWorld.LOCAL;
import static ru.medbus.domain.drugsupply.frllo.FrlloWorld.TODAY;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.unit.DataSize;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.beneficiary.BeneficiaryRegister;
import ru.medbus.domain.drugsupply.beneficiary.NsuRefusal;
import ru.medbus.domain.drugsupply.beneficiary.Register;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.journal.Outbox;
import ru.medbus.domain.shared.ClusterTurn;

/** Many batches may be open: other tests leave records too, and nobody answers theirs. */
@DatabaseTest
@Import(FrlloWorld.class)
@TestPropertySource(properties = {"medbus.frllo.upload.region=99", "medbus.frllo.upload.position=109",
        "medbus.frllo.upload.open-batches=100000"})
class FrlloUploadIT {
    @Autowired
    private FrlloWorld world;
    @Autowired
    private FrlloBatches batches;
    @Autowired
    private FrlloResults results;
    @Autowired
    private FrlloRepairs repairs;
    @Autowired
    private BeneficiaryRegister register;
    @Autowired
    private FrlloQueries queries;
    @Autowired
    private FrlloBatchMapper rows;
    @Autowired
    private List<FrlloTeller> tellers;
    @Autowired
    private ClusterTurn turns;
    @Autowired
    private Outbox outbox;

    @BeforeEach
    void categories() {
        world.categories();
    }

    @Test
    void everyRecordWaitsForWhatItStandsOn() {
        long person = world.person();
        assertThat(world.sent(person)).as("the format takes nobody without a right").isZero();
        world.benefit(person, ASTHMA);
        long prescription = world.prescription(person, ASTHMA, PrescriptionState.REGISTERED);
        var pharmacy = world.pharmacy(1);
        world.dispense(pharmacy.get(0), prescription, pharmacy.get(1));
        assertThat(world.said(person, CITIZEN).benefits()).extracting(FrlloContent.Benefit::code)
                .containsExactly(ASTHMA);
        assertThat(world.sent(person)).isEqualTo(1);
        world.accept(person, CITIZEN);
        assertThat(world.state(person, BENEFIT)).as("told along with its person").isEqualTo(FrlloState.ACCEPTED);
        world.accept(person, RECIPE);
        world.accept(person, RELEASE);
        assertThat(world.sent(person)).isEqualTo(3);
        assertThat(world.line(person, RECIPE).federalId()).startsWith("F-");
        assertThat(world.said(person, RELEASE).releases()).singleElement().satisfies(release -> {
            assertThat(release.recipeFederalId()).isEqualTo(world.line(person, RECIPE).federalId());
            assertThat(release.packs()).isEqualByComparingTo("1");
            assertThat(release.units()).isEqualByComparingTo("30");
            assertThat(release.kopecks()).isEqualTo(12_345);
        });
    }

    @Test
    void everyVisitToThePharmacyIsARelease() {
        long person = world.known();
        long prescription = world.prescription(person, ASTHMA, PrescriptionState.REGISTERED);
        world.accept(person, RECIPE);
        var pharmacy = world.pharmacy(2);
        world.dispense(pharmacy.get(0), prescription, pharmacy.get(1));
        world.accept(person, RELEASE);
        world.dispense(pharmacy.get(0), prescription, pharmacy.get(2));
        world.accept(person, RELEASE);
        assertThat(world.sent(person)).isEqualTo(4);
    }

    @Test
    void whatHasNotChangedIsNotToldAgain() {
        long person = world.known();
        int sent = world.sent(person);
        var card = register.find(person).orElseThrow();
        register.save(card, "tester");
        assertThat(world.state(person, CITIZEN)).isEqualTo(FrlloState.WAITING);
        assertThat(world.sent(person)).isEqualTo(sent);
        assertThat(world.state(person, CITIZEN)).isEqualTo(FrlloState.ACCEPTED);
    }

    @Test
    void onlyWhatHasChangedIsToldUnderTheIdThatFrlloGave() {
        long person = world.known();
        var number = world.line(person, CITIZEN).federalId();
        world.paper(person, "123456");
        var said = world.said(person, CITIZEN).citizen();
        assertThat(said.registerId()).isEqualTo(number);
        assertThat(said.family()).isEmpty();
        assertThat(said.snils()).isEmpty();
        assertThat(said.paperNumber()).isEqualTo("123456");
        assertThat(said.region()).isEqualTo("99");
    }

    @Test
    void changeDuringTheSendingIsToldAfterIt() {
        long person = world.person();
        world.benefit(person, ASTHMA);
        batches.collectNow();
        world.paper(person, "654321");
        assertThat(world.state(person, CITIZEN)).isEqualTo(FrlloState.SENT);
        assertThat(world.sent(person)).isEqualTo(1);
        world.accept(person, CITIZEN);
        assertThat(world.state(person, CITIZEN)).isEqualTo(FrlloState.WAITING);
        assertThat(world.said(person, CITIZEN).citizen().paperNumber()).isEqualTo("654321");
    }

    @Test
    void refusedCardGoesAgainWhenItIsMendedAndItsPrescriptionFollows() {
        long person = world.person();
        world.benefit(person, ASTHMA);
        world.prescription(person, ASTHMA, PrescriptionState.REGISTERED);
        world.refuse(person, CITIZEN, "CITIZEN_IDENTIFY_ERROR");
        assertThat(world.line(person, CITIZEN).refusal()).contains("Отказ").contains("CITIZEN_IDENTIFY_ERROR");
        assertThat(world.line(person, CITIZEN).advice()).contains("Сверьте СНИЛС");
        assertThat(world.sent(person)).isEqualTo(1);
        world.paper(person, "111111");
        world.accept(person, CITIZEN);
        world.accept(person, RECIPE);
        assertThat(world.state(person, RECIPE)).isEqualTo(FrlloState.ACCEPTED);
    }

    @Test
    void rightOfAnotherOwnerIsRefusedAndThePersonGoesWithAnotherRight() {
        long person = world.person();
        world.benefit(person, ASTHMA);
        world.benefit(person, DIABETES);
        world.refuse(person, CITIZEN, "BENEFIT_SOURCE_ERROR");
        assertThat(world.said(person, CITIZEN).benefits()).extracting(FrlloContent.Benefit::code)
                .containsExactly(DIABETES);
        world.accept(person, CITIZEN);
        assertThat(world.state(person, BENEFIT)).isEqualTo(FrlloState.ACCEPTED);
        assertThat(world.state(person, CITIZEN)).isEqualTo(FrlloState.ACCEPTED);
    }

    @Test
    void endOfARightIsTold() {
        long person = world.known();
        var benefit = register.benefits(person).getFirst();
        register.close(benefit.id(), benefit.revision(), TODAY, "Переехал в другой регион", "tester");
        assertThat(world.said(person, BENEFIT).benefits().getFirst().to()).isEqualTo(TODAY.toString());
    }

    @Test
    void refusalOfDrugsIsToldForItsYearAndEndsWithItsWithdrawal() {
        long person = world.known();
        register.refuse(refusal(person, TODAY.getYear(), NsuRefusal.Part.TRAVEL));
        assertThat(world.open(person, REFUSAL)).isEmpty();
        register.refuse(refusal(person, TODAY.getYear(), NsuRefusal.Part.DRUGS));
        assertThat(world.said(person, REFUSAL).refusals()).containsExactly(new FrlloContent.Refusal(
                TODAY.withDayOfYear(1).toString(), TODAY.getYear() + "-12-31"));
        world.accept(person, REFUSAL);
        register.withdrawRefusal(person, TODAY.getYear(), NsuRefusal.Part.DRUGS, "ошибка", "tester");
        assertThat(world.said(person, REFUSAL).refusals().getFirst().to()).isEqualTo(TODAY.toString());
    }

    @Test
    void withdrawalOfAYearThatHasNotBegunIsDoneByHand() {
        long person = world.known();
        register.refuse(refusal(person, TODAY.getYear() + 1, NsuRefusal.Part.DRUGS));
        world.accept(person, REFUSAL);
        register.withdrawRefusal(person, TODAY.getYear() + 1, NsuRefusal.Part.DRUGS, "ошибка", "tester");
        batches.collectNow();
        var line = world.line(person, REFUSAL);
        assertThat(line.errorCode()).isEqualTo("MEDBUS_BY_HAND");
        assertThatThrownBy(() -> repairs.close(line.id(), " ", FrlloWorld.actor()))
                .isInstanceOf(DrugSupplyRefusedException.class).hasMessageContaining("почему");
        repairs.close(line.id(), "Снято в личном кабинете", FrlloWorld.actor());
        assertThat(world.state(person, REFUSAL)).isEqualTo(FrlloState.CLOSED);
    }

    @Test
    void annulledPrescriptionEndsOnThatDayAndOneThatWasNotToldIsNot() {
        long person = world.known();
        long told = world.prescription(person, ASTHMA, PrescriptionState.REGISTERED);
        world.accept(person, RECIPE);
        world.annul(told);
        assertThat(world.said(person, RECIPE).recipes().getFirst()).satisfies(recipe -> {
            assertThat(recipe.validUntil()).isEqualTo(TODAY.toString());
            assertThat(recipe.federalId()).startsWith("F-");
        });
        world.accept(person, RECIPE);
        world.annul(world.prescription(person, ASTHMA, PrescriptionState.REGISTERED));
        batches.collectNow();
        assertThat(world.line(person, RECIPE).state()).isEqualTo(FrlloState.CLOSED);
        assertThat(world.line(person, RECIPE).errorText()).contains("раньше, чем передан");
    }

    @Test
    void draftIsNotTold() {
        long person = world.known();
        int sent = world.sent(person);
        world.prescription(person, ASTHMA, PrescriptionState.DRAFT);
        assertThat(world.sent(person)).isEqualTo(sent);
    }

    @Test
    void reversedReleaseIsToldAsOneOfNothing() {
        long person = world.known();
        long prescription = world.prescription(person, ASTHMA, PrescriptionState.REGISTERED);
        world.accept(person, RECIPE);
        var pharmacy = world.pharmacy(1);
        long operation = world.dispense(pharmacy.get(0), prescription, pharmacy.get(1));
        world.accept(person, RELEASE);
        world.reverse(pharmacy.get(0), operation);
        var release = world.said(person, RELEASE).releases().getFirst();
        assertThat(release.packs()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(release.federalId()).startsWith("F-");
    }

    @Test
    void rightThatTheRegionDoesNotTellOfIsSkippedAndItsPrescriptionNamesThePersonInFull() {
        long person = world.person();
        world.benefit(person, LOCAL);
        world.prescription(person, LOCAL, PrescriptionState.REGISTERED);
        var said = world.said(person, RECIPE);
        assertThat(world.state(person, BENEFIT)).isEqualTo(FrlloState.SKIPPED);
        assertThat(said.citizen().family()).isEqualTo("Примеров");
        assertThat(said.citizen().snils()).hasSize(11);
    }

    @Test
    void answerThatNamesSomeLeavesTheOthersWaiting() {
        long first = world.known();
        long second = world.known();
        world.prescription(first, ASTHMA, PrescriptionState.REGISTERED);
        world.prescription(second, ASTHMA, PrescriptionState.REGISTERED);
        batches.collectNow();
        var named = world.open(first, RECIPE).getFirst();
        var unnamed = world.open(second, RECIPE).getFirst();
        var settled = results.settle(List.of(good(named), good("987654321-1")));
        assertThat(settled.unknown()).containsExactly("987654321-1");
        assertThat(settled.ended()).isEmpty();
        assertThat(world.state(second, RECIPE)).isEqualTo(FrlloState.SENT);
        var repeated = results.settle(List.of(new FrlloResult(named, false, "", "DIC_ERROR", "поздно"), good(unnamed)));
        assertThat(repeated.repeated()).isEqualTo(1);
        assertThat(world.state(first, RECIPE)).isEqualTo(FrlloState.ACCEPTED);
        assertThat(world.state(second, RECIPE)).isEqualTo(FrlloState.ACCEPTED);
    }

    @Test
    void refusedOfOneCauseGoAgainTogetherAsNewDocuments() {
        long first = world.known();
        long second = world.known();
        world.prescription(first, ASTHMA, PrescriptionState.REGISTERED);
        world.prescription(second, ASTHMA, PrescriptionState.REGISTERED);
        world.refuse(first, RECIPE, "DIC_ERROR_" + first);
        var refused = world.line(first, RECIPE);
        batches.collectNow();
        assertThat(repairs.again(RECIPE, refused.errorCode(), refused.errorText(), FrlloWorld.actor())).isEqualTo(1);
        batches.collectNow();
        assertThat(world.open(first, RECIPE)).singleElement()
                .isEqualTo(refused.id() + "-" + (refused.version() + 1));
        assertThatThrownBy(() -> repairs.again(refused.id(), FrlloWorld.actor()))
                .isInstanceOf(DrugSupplyRefusedException.class).hasMessageContaining("уже отправлена");
    }

    @Test
    void refusalsOfOneCodeAreOneCauseAndOurOwnOneForEachField() {
        long first = world.known();
        long second = world.known();
        world.prescription(first, ASTHMA, PrescriptionState.REGISTERED);
        world.prescription(second, ASTHMA, PrescriptionState.REGISTERED);
        batches.collectNow();
        results.settle(List.of(bad(world.open(first, RECIPE).getFirst(), "RELISE_QTY_ERROR", "не согласуется: 1 и 2"),
                bad(world.open(second, RECIPE).getFirst(), "RELISE_QTY_ERROR", "не согласуется: 3 и 4")));
        var cause = queries.causes(100).stream().filter(each -> each.code().equals("RELISE_QTY_ERROR")).findFirst();
        assertThat(cause).hasValueSatisfying(one -> assertThat(one.records()).isEqualTo(2));
        assertThat(repairs.again(RECIPE, cause.get().code(), cause.get().text(), FrlloWorld.actor())).isEqualTo(2);
    }

    @Test
    void batchThatIsSentAgainSaysTheSameAsTheFirstTime() {
        long person = world.person();
        world.benefit(person, ASTHMA);
        batches.collectNow();
        long batch = world.batch(person, CITIZEN);
        var first = results.outgoing(batch);
        results.sent(batch, "receipt-" + batch);
        world.paper(person, "777777");
        assertThat(results.outgoing(batch)).isEqualTo(first);
        assertThat(results.awaits("receipt-" + batch, List.of())).isTrue();
        assertThat(results.awaits("unknown", world.open(person, CITIZEN))).isTrue();
        assertThat(results.awaits("unknown", List.of("987654321-1"))).isFalse();
    }

    @Test
    void firstUploadGoesAtItsPace() {
        for (int i = 0; i < 7; i++) {
            world.benefit(world.person(), ASTHMA);
        }
        int open = rows.open(CITIZEN);
        var slow = new FrlloBatches(rows, settings(open + 2, true, Duration.ofDays(30)), tellers, turns, outbox);
        slow.collectNow();
        assertThat(rows.open(CITIZEN)).isEqualTo(open + 2);
        slow.collectNow();
        assertThat(rows.open(CITIZEN)).as("nobody has answered yet").isEqualTo(open + 2);
    }

    @Test
    void prescriptionsThatOthersTellOfAndOldOnesAreSkippedWhereTheRegionSaysSo() {
        long person = world.known();
        world.prescription(person, ASTHMA, PrescriptionState.REGISTERED);
        new FrlloBatches(rows, settings(1, true, Duration.ofDays(2)), tellers, turns, outbox).collectNow();
        assertThat(world.state(person, RECIPE)).as("issued three days ago").isEqualTo(FrlloState.SKIPPED);
        long other = world.known();
        world.electronic(other, ASTHMA);
        new FrlloBatches(rows, settings(1, false, Duration.ofDays(30)), tellers, turns, outbox).collectNow();
        assertThat(world.state(other, RECIPE)).as("РЭМД tells of it").isEqualTo(FrlloState.SKIPPED);
    }

    @Test
    void prescriptionOfADoctorWithoutSnilsIsNotSentAndSaysWhatIsMissing() {
        long person = world.known();
        int sent = world.sent(person);
        world.withoutDoctor(person, ASTHMA);
        assertThat(world.sent(person)).isEqualTo(sent);
        assertThat(world.line(person, RECIPE).refusal())
                .isEqualTo("Не заполнено обязательное: СНИЛС врача (MEDBUS_FIELD)");
    }

    @Test
    void rightThatWentAlongWithItsPersonShowsThatSending() {
        long person = world.known();
        assertThat(queries.sendings(world.line(person, BENEFIT).id(), 10)).singleElement()
                .satisfies(sending -> assertThat(sending.outcome()).isEqualTo("ACCEPTED"));
    }

    @Test
    void batchWaitsForItsSizeOrItsTime() {
        long person = world.known();
        int sent = world.sent(person);
        world.prescription(person, ASTHMA, PrescriptionState.REGISTERED);
        batches.collect();
        assertThat(world.open(person, RECIPE)).isEmpty();
        assertThat(world.sent(person)).isEqualTo(sent + 1);
    }

    /** Two records make a batch. */
    private static FrlloUpload settings(int openBatches, boolean electronic, Duration notOlder) {
        return new FrlloUpload(2, Duration.ofMinutes(1), DataSize.ofMegabytes(1), openBatches,
                Set.of(Register.FEDERAL, Register.REGIONAL), electronic, notOlder, "99", "643", "109", Map.of(),
                FrlloUpload.Annulled.EXPIRY, FrlloUpload.Reversed.ZERO);
    }

    private static FrlloResult bad(String document, String code, String text) {
        return new FrlloResult(document, false, "", code, text);
    }

    private static FrlloResult good(String document) {
        return new FrlloResult(document, true, "F-" + document, "", "");
    }

    private static NsuRefusal refusal(long person, int year, NsuRefusal.Part part) {
        return new NsuRefusal(person, year, part, Optional.empty(), "тест", "tester");
    }
}
