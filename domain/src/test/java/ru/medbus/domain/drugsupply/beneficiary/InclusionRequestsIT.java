package ru.medbus.domain.drugsupply.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.medbus.domain.DatabaseTest;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.Patients;
import ru.medbus.domain.patient.Persons;

@DatabaseTest
class InclusionRequestsIT {
    private static final String ASTHMA = "2.99000.0711";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private InclusionRequests requests;
    @Autowired
    private BeneficiaryRegister register;
    @Autowired
    private Categories categories;
    @Autowired
    private PatientCodes codes;
    @Autowired
    private Persons persons;
    private long person;

    @BeforeEach
    void categoryIsThere() {
        categories.putAll(List.of(Patients.regional(ASTHMA, "J45")));
        person = Patients.someone(persons);
    }

    @Test
    void acceptedRequestBecomesARight() {
        long id = requests.submit(request("J45.0", "Ухудшение, нужны ингаляторы"));
        requests.accept(id, 1, "", "operator");
        assertThat(requests.get(id).state()).isEqualTo(RequestState.ACCEPTED);
        assertThat(register.benefits(person)).singleElement()
                .matches(benefit -> benefit.source() == Benefit.Source.REQUEST
                        && benefit.enteredBy().equals("operator"));
    }

    @Test
    void returnedRequestIsMendedAndComesAgain() {
        long id = requests.submit(request("J45.0", "Ухудшение, нужны ингаляторы"));
        assertThatThrownBy(() -> requests.giveBack(id, 1, "", "operator")).satisfies(names("REASON"));
        requests.giveBack(id, 1, "Приложите номер справки", "operator");
        var returned = requests.get(id);
        requests.resubmit(new InclusionRequest(id, person, returned.facilityOid(), ASTHMA, "J45.1", returned.paper(),
                DAY, Optional.empty(), "Номер справки исправлен", returned.state(), "doctor", Instant.EPOCH, "",
                Optional.empty(), "", returned.revision()), "doctor");
        assertThat(requests.get(id)).matches(again -> again.state() == RequestState.SUBMITTED
                && again.diagnosis().equals("J45.1"));
    }

    @Test
    void secondOpenRequestOfTheCategoryIsRefused() {
        requests.submit(request("J45.0", "Ухудшение, нужны ингаляторы"));
        assertThatThrownBy(() -> requests.submit(request("J45.0", "Ещё раз то же самое")))
                .satisfies(names("REQUEST_OPEN"));
    }

    @Test
    void requestWithoutReasonOrWithAForeignDiagnosisIsRefused() {
        assertThatThrownBy(() -> requests.submit(request("I10", ""))).satisfies(names("REASON"))
                .satisfies(names("DIAGNOSIS_OUTSIDE"));
    }

    @Test
    void everyStateMovesOnlyWhereItMay() {
        long id = requests.submit(request("J45.0", "Ухудшение, нужны ингаляторы"));
        requests.refuse(id, 1, "Нет показаний", "operator");
        assertThatThrownBy(() -> requests.accept(id, 2, "", "operator")).satisfies(names("REQUEST_STATE"));
        for (var from : RequestState.values()) {
            for (var to : RequestState.values()) {
                boolean may = switch (from) {
                    case SUBMITTED -> to != RequestState.SUBMITTED;
                    case RETURNED -> to == RequestState.SUBMITTED || to == RequestState.WITHDRAWN;
                    default -> false;
                };
                assertThat(from.mayBecome(to)).as(from + " → " + to).isEqualTo(may);
            }
        }
    }

    @Test
    void patientHasOneCodeAndARevokedOneOpensNothing() {
        var first = codes.issue(person, "doctor");
        assertThat(codes.person(first)).contains(person);
        var second = codes.issue(person, "doctor");
        assertThat(codes.person(first)).isEmpty();
        assertThat(codes.person(second)).contains(person);
        assertThat(codes.revoke(person, "doctor")).isTrue();
        assertThat(codes.person(second)).isEmpty();
        assertThat(codes.person("' or 1=1 --")).isEmpty();
    }

    private InclusionRequest request(String diagnosis, String reason) {
        return new InclusionRequest(0, person, "1.2.3", ASTHMA, diagnosis,
                new Benefit.Paper("Справка", "17", Optional.of(DAY), "МСЭ"), DAY, Optional.empty(), reason,
                RequestState.SUBMITTED, "doctor", Instant.EPOCH, "", Optional.empty(), "", 1);
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> names(String rule) {
        return refusal -> assertThat(((DrugSupplyRefusedException) refusal).names(rule)).as(refusal.getMessage())
                .isTrue();
    }
}
