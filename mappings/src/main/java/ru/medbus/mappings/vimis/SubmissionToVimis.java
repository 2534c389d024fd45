package ru.medbus.mappings.vimis;

import java.util.Base64;
import java.util.zip.CRC32;
import ru.medbus.schemas.vimis.v1.SendDocument;
import ru.medbus.schemas.vimis.v1.Signature;

/** A document that is due → sendDocument. */
public final class SubmissionToVimis {
    private SubmissionToVimis() {}

    public static SendDocument toMessage(VimisSubmission submission) {
        var message = new SendDocument();
        message.setVmcl(submission.vmcl().code());
        message.setDocType(submission.type().docType());
        message.setDocTypeVersion(submission.type().version());
        message.setTriggerPoint(submission.type().triggerPoint());
        message.setInterimMsg(submission.interim() ? 1 : 0);
        submission.signature().map(SubmissionToVimis::signature).ifPresent(message::setSignature);
        message.setDocument(Base64.getEncoder().encodeToString(submission.document()));
        return message;
    }

    private static Signature signature(byte[] cms) {
        var signature = new Signature();
        signature.setData(Base64.getEncoder().encodeToString(cms));
        signature.setChecksum(checksum(cms));
        return signature;
    }

    /** CRC-32 of IEEE 802.3 over the signature's bytes; above 2³¹ it is negative, for the element is an xs:int. */
    private static int checksum(byte[] cms) {
        var crc = new CRC32();
        crc.update(cms);
        return (int) crc.getValue();
    }
}
