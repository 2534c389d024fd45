package ru.medbus.mappings.remd;

import java.util.Map;
import ru.medbus.schemas.remd.v1.Department;
import ru.medbus.schemas.remd.v1.DocumentFile;
import ru.medbus.schemas.remd.v1.PersonalSignature;
import ru.medbus.schemas.remd.v1.PluggableAttribute;
import ru.medbus.schemas.remd.v1.RegisterDocumentRequest;
import ru.medbus.schemas.remd.v1.Signature;

/** A document that is due → registerDocument. Rules: docs/systems/remd.md, «Регистрация». */
public final class RegistrationToRemd {
    private RegistrationToRemd() {}

    public static RegisterDocumentRequest toRequest(RemdRegistration registration) {
        var request = new RegisterDocumentRequest();
        request.setLocalUid(registration.localUid());
        request.setKind(registration.kind());
        registration.number().ifPresent(request::setDocumentNumber);
        registration.series().ifPresent(request::setSeries);
        request.setCreationDateTime(registration.created());
        request.setOrganization(registration.organisation());
        registration.department().map(RegistrationToRemd::department).ifPresent(request::setDepartment);
        registration.patient().map(PersonToRemd::patient).ifPresent(request::setPatient);
        content(request, registration.content());
        links(request, registration);
        return request;
    }

    private static void content(RegisterDocumentRequest request, RemdContent content) {
        request.setDocument(file(content));
        content.facilitySignature().map(RegistrationToRemd::signature).ifPresent(request::setOrgSignature);
        if (!content.signatures().isEmpty()) {
            request.setPersonalSignatures(new RegisterDocumentRequest.PersonalSignatures());
            content.signatures().forEach(signed -> request.getPersonalSignatures().getItem().add(personal(signed)));
        }
    }

    /** By reference only the checksum goes: РЭМД compares the file it gets with it. */
    private static DocumentFile file(RemdContent content) {
        var file = new DocumentFile();
        if (content.inline()) {
            file.setData(content.document());
        }
        file.setChecksum(Checksum.of(content.document()));
        return file;
    }

    private static PersonalSignature personal(RemdContent.Personal signed) {
        var personal = new PersonalSignature();
        personal.setSigner(PersonToRemd.signer(signed.signer()));
        personal.setSignature(signature(signed.cms()));
        signed.description().ifPresent(personal::setDescription);
        return personal;
    }

    private static Signature signature(byte[] cms) {
        var signature = new Signature();
        signature.setData(cms);
        signature.setChecksum(Checksum.of(cms));
        return signature;
    }

    private static Department department(RemdRegistration.Department department) {
        var mapped = new Department();
        mapped.setOid(department.oid());
        department.name().ifPresent(mapped::setName);
        return mapped;
    }

    private static void links(RegisterDocumentRequest request, RemdRegistration registration) {
        if (!registration.basedOn().isEmpty()) {
            request.setAssociations(new RegisterDocumentRequest.Associations());
            request.getAssociations().getLocalUid().addAll(registration.basedOn());
        }
        if (!registration.attributes().isEmpty()) {
            request.setPluggableAttributes(new RegisterDocumentRequest.PluggableAttributes());
            registration.attributes().entrySet()
                    .forEach(entry -> request.getPluggableAttributes().getAttribute().add(attribute(entry)));
        }
    }

    private static PluggableAttribute attribute(Map.Entry<String, String> entry) {
        var attribute = new PluggableAttribute();
        attribute.setName(entry.getKey());
        attribute.setValue(entry.getValue());
        return attribute;
    }
}
