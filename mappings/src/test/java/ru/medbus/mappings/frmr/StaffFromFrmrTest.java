package ru.medbus.mappings.frmr;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBContext;
import java.io.StringReader;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import ru.medbus.domain.passport.Employment;
import ru.medbus.domain.passport.Qualification;
import ru.medbus.schemas.frmr.v1.StaffAnswer;

class StaffFromFrmrTest {
    private static final String MO = "1.2.643.5.1.13.13.12.2.99.9998";

    @Test
    void portionTellsPeopleWithTheirPostsAndPapers() throws Exception {
        var portion = StaffFromFrmr.toPortion(answer("""
            <person><snils>997-000-000 01</snils><lastName> Примеров</lastName><firstName>Иван</firstName>
              <birthDate>1980-05-05+03:00</birthDate><sex>1</sex>
              <employment><departOid/><postId>109</postId><postName>врач-терапевт</postName><postType>3</postType>
                <rate>0.5</rate><beginDate>2020-09-01</beginDate><endDate>2026-02-27</endDate>
                <endReason>Увольнение</endReason></employment>
              <qualification><kind>ACCREDITATION</kind><specialtyId>49</specialtyId><specialtyName>Терапия</specialtyName>
                <number>99-1</number><issueDate>2024-01-01</issueDate></qualification></person>"""));
        assertThat(portion.parts()).isEqualTo(3);
        var person = portion.people().getFirst();
        assertThat(person.worker().snils()).isEqualTo("99700000001");
        assertThat(person.worker().name()).isEqualTo("Примеров Иван");
        assertThat(person.worker().bornOn()).isEqualTo(LocalDate.of(1980, 5, 5));
        assertThat(person.employments()).singleElement().satisfies(job -> {
            assertThat(job.kind()).isEqualTo(Employment.Kind.EXTERNAL);
            assertThat(job.departmentOid()).isEmpty();
            assertThat(job.endsOn()).contains(LocalDate.of(2026, 2, 27));
        });
        assertThat(person.qualifications()).singleElement().satisfies(paper -> {
            assertThat(paper.kind()).isEqualTo(Qualification.Kind.ACCREDITATION);
            assertThat(paper.expiresOn()).isEmpty();
        });
    }

    @Test
    void refusalIsToldInItsWordsAndCode() throws Exception {
        var answer = answer("<error><code>MO_NOT_FOUND</code><text>МО не найдена</text></error>");
        assertThat(StaffFromFrmr.refusal(answer)).contains("МО не найдена (MO_NOT_FOUND)");
        assertThat(StaffFromFrmr.refusal(answer(""))).isEmpty();
    }

    private static StaffAnswer answer(String content) throws Exception {
        return (StaffAnswer) JAXBContext.newInstance(StaffAnswer.class).createUnmarshaller().unmarshal(new StringReader(
                "<staffAnswer xmlns=\"urn:medbus:frmr:staff:1\"><moOid>" + MO + "</moOid><part>1</part><parts>3</parts>"
                        + content + "</staffAnswer>"));
    }
}
