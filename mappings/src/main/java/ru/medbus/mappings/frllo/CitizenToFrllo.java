package ru.medbus.mappings.frllo;

import static ru.medbus.mappings.frllo.Told.orNull;

import java.time.LocalDate;
import ru.medbus.domain.drugsupply.frllo.FrlloCitizen;
import ru.medbus.domain.drugsupply.frllo.FrlloKind;
import ru.medbus.schemas.frllo.v1.upload.Citizen;
import ru.medbus.schemas.frllo.v1.upload.Paper;

/** A citizen → {@code citizen}. {@code surname} is the family name, as the table of the letter has it and not its sample. */
final class CitizenToFrllo {
    private CitizenToFrllo() {}

    static Citizen toCitizen(FrlloCitizen told, FrlloKind kind) {
        var citizen = new Citizen();
        citizen.setRegisterId(orNull(told.registerId()));
        citizen.setExtCitizenId(Long.toString(told.id()));
        citizen.setName(orNull(told.given()));
        citizen.setSurname(orNull(told.family()));
        citizen.setPatronymic(orNull(told.patronymic()));
        citizen.setBirthdate(Told.day(told.bornOn()));
        citizen.setSex(told.sex());
        citizen.setCitizenship(kind == FrlloKind.REFUSAL ? null : told.citizenship());
        citizen.setSnils(orNull(told.snils()));
        citizen.setPolicySn(orNull(told.enp()));
        citizen.setRegion(told.region());
        if (told.hasPaper()) {
            citizen.setIdentifyDocs(new Citizen.IdentifyDocs());
            citizen.getIdentifyDocs().getDoc().add(paper(told));
        }
        return citizen;
    }

    private static Paper paper(FrlloCitizen told) {
        var paper = new Paper();
        paper.setDocType(told.paperType());
        paper.setSerial(orNull(told.paperSeries()));
        paper.setNum(told.paperNumber());
        paper.setDateIssue(LocalDate.parse(told.paperOn()));
        paper.setAuthority(orNull(told.paperIssuer()));
        return paper;
    }
}
