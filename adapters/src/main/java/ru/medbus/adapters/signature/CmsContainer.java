package ru.medbus.adapters.signature;

import static ru.medbus.adapters.signature.SignatureFault.MULTIPLE_SIGNERS;
import static ru.medbus.adapters.signature.SignatureFault.NO_SIGNATURE;
import static ru.medbus.adapters.signature.SignatureFault.SIGNATURE_DECODING_ERROR;
import static ru.medbus.adapters.signature.SignatureFault.UNKNOWN_ALGORITHM;
import static ru.medbus.adapters.signature.SignatureFault.WRONG_SIGNATURE_FORMAT;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;

/**
 * A detached CMS signature of exactly one signer, decoded and checked for form (RFC 5652, RFC 9215).
 *
 * @param certificates that travel in the container, DER each
 * @param signedBytes  what the signature itself is computed over: the signed attributes as a DER set
 */
record CmsContainer(SignerName signer, GostHash hash, SignedAttributes attributes, byte[] signedBytes,
        byte[] signature, List<byte[]> certificates) {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_CERTIFICATES = 16;

    /** @throws RefusedSignatureException the form is not the one that is accepted */
    static CmsContainer read(byte[] cms) {
        if (cms.length == 0) {
            throw new RefusedSignatureException(NO_SIGNATURE,
                    "Подпись пуста: приложите к документу открепленную подпись CMS.");
        }
        if (cms.length > MAX_BYTES) {
            throw new RefusedSignatureException(SIGNATURE_DECODING_ERROR,
                    "Подпись больше 1 МБ: передайте открепленную подпись, без самого документа и списков отзыва.");
        }
        return decode(cms);
    }

    /** Bouncy Castle reports damaged ASN.1 by a dozen of its unchecked exceptions; all mean the same here. */
    private static CmsContainer decode(byte[] cms) {
        try {
            return of(ContentInfo.getInstance(ASN1Primitive.fromByteArray(der(cms))));
        } catch (RefusedSignatureException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw undecodable();
        }
    }

    private static byte[] der(byte[] cms) {
        var blocks = Armour.blocks(cms);
        if (blocks.size() != 1) {
            throw undecodable();
        }
        return blocks.getFirst().der();
    }

    private static CmsContainer of(ContentInfo info) throws IOException {
        if (!info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
            throw new RefusedSignatureException(WRONG_SIGNATURE_FORMAT,
                    "Прислан контейнер CMS, который не является подписью (ожидался тип signedData).");
        }
        var data = SignedData.getInstance(info.getContent());
        requireDetached(data);
        var signer = SignerInfo.getInstance(onlySigner(data.getSignerInfos()));
        var hash = algorithms(signer);
        var attributes = signer.getAuthenticatedAttributes();
        if (attributes == null) {
            throw new RefusedSignatureException(WRONG_SIGNATURE_FORMAT,
                    "В подписи нет подписанных атрибутов: подпишите документ в формате CAdES-BES.");
        }
        return new CmsContainer(SignerName.of(signer.getSID()), hash, SignedAttributes.of(attributes),
                attributes.getEncoded(ASN1Encoding.DER), signer.getEncryptedDigest().getOctets(),
                certificates(data.getCertificates()));
    }

    private static void requireDetached(SignedData data) {
        var content = data.getEncapContentInfo();
        if (content.getContent() != null) {
            throw new RefusedSignatureException(WRONG_SIGNATURE_FORMAT,
                    "Подпись содержит документ внутри себя: нужна открепленная подпись (detached).");
        }
        if (!content.getContentType().equals(CMSObjectIdentifiers.data)) {
            throw new RefusedSignatureException(WRONG_SIGNATURE_FORMAT,
                    "Подписаны не данные документа: тип содержимого подписи должен быть id-data.");
        }
    }

    private static Object onlySigner(ASN1Set signers) {
        return switch (signers.size()) {
            case 0 -> throw new RefusedSignatureException(NO_SIGNATURE, "В контейнере нет ни одного подписанта.");
            case 1 -> signers.getObjectAt(0);
            default -> throw new RefusedSignatureException(MULTIPLE_SIGNERS, "В контейнере подписантов: "
                    + signers.size() + ". Передайте подпись каждого отдельным контейнером.");
        };
    }

    private static GostHash algorithms(SignerInfo signer) {
        var digest = signer.getDigestAlgorithm().getAlgorithm();
        var signature = signer.getDigestEncryptionAlgorithm().getAlgorithm();
        var hash = GostHash.ofDigest(digest).orElseThrow(() -> new RefusedSignatureException(UNKNOWN_ALGORITHM,
                "Хеш посчитан алгоритмом " + AlgorithmNames.of(digest) + ": нужен ГОСТ Р 34.11-2012."));
        if (!hash.signs(signature)) {
            throw new RefusedSignatureException(UNKNOWN_ALGORITHM,
                    "Подпись сделана алгоритмом " + AlgorithmNames.of(signature) + ": к хешу ГОСТ Р 34.11-2012 ("
                            + hash.bits() + " бит) нужна подпись ГОСТ Р 34.10-2012 того же размера.");
        }
        return hash;
    }

    private static List<byte[]> certificates(ASN1Set certificates) throws IOException {
        if (certificates == null) {
            return List.of();
        }
        if (certificates.size() > MAX_CERTIFICATES) {
            throw new RefusedSignatureException(WRONG_SIGNATURE_FORMAT,
                    "В контейнере больше " + MAX_CERTIFICATES + " сертификатов: оставьте только цепочку подписанта.");
        }
        var found = new ArrayList<byte[]>(certificates.size());
        for (var certificate : certificates) {
            if (certificate.toASN1Primitive() instanceof ASN1Sequence sequence) {
                found.add(sequence.getEncoded());
            }
        }
        return found;
    }

    private static RefusedSignatureException undecodable() {
        return new RefusedSignatureException(SIGNATURE_DECODING_ERROR,
                "Подпись не читается: ожидается один контейнер CMS в DER или base64, целиком и без лишних байтов.");
    }
}
