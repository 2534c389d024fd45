package ru.medbus.hostile;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import ru.medbus.mappings.semd.SemdFactsReader;
import ru.medbus.scenario.SignedDocuments;

/** Good documents with signatures that must not be believed. Documents carry detached CMS, so CMS is what is forged. */
final class SignatureAttacks {
    private static final String DOOR = "СЭМД, подпись";
    private static final Duration DAY = Duration.ofDays(1);

    /** Makes the author's signature; the organisation's beside it is always good. */
    private interface Forging {
        byte[] sign(Target target, byte[] document, String snils) throws Exception;
    }

    private SignatureAttacks() {}

    static List<Attack> all() {
        return List.of(
                new Attack("снята", DOOR, target -> {
                    var document = SignedDocuments.prescription();
                    return target.submit(document, target.signed().byFacility(document));
                }, 422, "NO_SIGNATURE"),
                new Attack("снята подпись организации", DOOR, target -> {
                    var document = SignedDocuments.prescription();
                    return target.submit(document, target.signed().byAuthor(document));
                }, 422, "ORG_SIGNATURE_OCCURRENCE_MISMATCH"),
                new Attack("семнадцать подписей", DOOR, target -> {
                    var document = SignedDocuments.prescription();
                    var all = new byte[17][];
                    Arrays.fill(all, target.signed().byFacility(document));
                    return target.submit(document, all);
                }, 400, "bad-request"),
                forged("под другим документом", "DIGEST_MISMATCH",
                        (target, document, snils) -> target.signed().byAuthor(SignedDocuments.prescription())),
                forged("документ изменён после подписи", "DIGEST_MISMATCH", (target, document, snils) -> {
                    var before = document.clone();
                    before[before.length - 1] = ' ';
                    return sign(target, before, target.forgery().doctor(snils));
                }),
                forged("постороннего", "VALUE_MISMATCH_METADATA_AND_CERTIFICATE",
                        (target, document, snils) -> sign(target, document, target.forgery().doctor("77700000100"))),
                forged("чужая подпись под чужим сертификатом", "SIGNATURE_VERIFICATION_ERROR",
                        (target, document, snils) -> {
                            var doctor = target.forgery().doctor(snils);
                            var other = target.forgery().doctor(snils);
                            return sign(target, document,
                                    new Forgery.Owner(other.keys(), doctor.certificate(), doctor.algorithm()));
                        }),
                forged("сертификат истёк", "DOC_DATE_MISMATCH_CERT_NOT_AFTER", (target, document, snils) -> sign(target,
                        document, target.forgery().doctor(snils, ago(20), ago(10)))),
                forged("сертификат ещё не действует", "DOC_DATE_MISMATCH_CERT_NOT_BEFORE",
                        (target, document, snils) -> sign(target, document,
                                target.forgery().doctor(snils, ago(-10), ago(-20)))),
                forged("сертификат отозван", "CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT",
                        (target, document, snils) -> sign(target, document, target.forgery().revoked(snils))),
                forged("издатель неизвестен", "CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT",
                        (target, document, snils) -> {
                            var stranger = target.forgery().authority("Никому не известный центр");
                            return sign(target, document, target.forgery().doctorOf(stranger, snils));
                        }),
                forged("издатель с именем доверенного", "CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT",
                        (target, document, snils) -> {
                            var twin = target.forgery().authority("Центр испытаний");
                            return sign(target, document, target.forgery().doctorOf(twin, snils));
                        }),
                forged("сертификат издан врачом", "CANT_BUILD_CERT_CHAIN_TO_ACCREDITED_CA_CERT",
                        (target, document, snils) -> {
                            var doctor = target.forgery().doctor(snils);
                            return sign(target, document, target.forgery().doctorOf(doctor, snils));
                        }),
                forged("сертификат не для подписи", "INVALID_CERT_KEY_USAGE", (target, document, snils) -> sign(target,
                        document, target.forgery().doctorFor(snils, KeyUsage.keyEncipherment))),
                forged("сертификат самого центра", "VALUE_MISMATCH_METADATA_AND_CERTIFICATE|INVALID_CERT_KEY_USAGE",
                        (target, document, snils) -> sign(target, document,
                                target.forgery().authority("Центр без СНИЛС"))),
                forged("RSA вместо ГОСТ", "UNKNOWN_ALGORITHM",
                        (target, document, snils) -> sign(target, document, target.forgery().rsa(snils))),
                forged("время подписи в будущем", "SIGNING_TIME_IN_FUTURE", (target, document, snils) -> target
                        .forgery().sign(document, false, Instant.now().plus(Duration.ofHours(2)),
                                target.forgery().doctor(snils))),
                forged("время подписи до сертификата", "DOC_DATE_MISMATCH_CERT_NOT_BEFORE",
                        (target, document, snils) -> target.forgery().sign(document, false, ago(400),
                                target.forgery().doctor(snils))),
                forged("документ внутри подписи", "WRONG_SIGNATURE_FORMAT", (target, document, snils) -> target
                        .forgery().sign(document, true, Instant.now(), target.forgery().doctor(snils))),
                forged("другой документ внутри подписи", "WRONG_SIGNATURE_FORMAT",
                        (target, document, snils) -> target.forgery().sign("другое".getBytes(), true, Instant.now(),
                                target.forgery().doctor(snils))),
                forged("два подписанта в одной", "MULTIPLE_SIGNERS", (target, document, snils) -> target.forgery()
                        .sign(document, false, Instant.now(), target.forgery().doctor(snils),
                                target.forgery().doctor("77700000100"))),
                forged("без подписанных атрибутов", "WRONG_SIGNATURE_FORMAT", (target, document, snils) -> target
                        .forgery().direct(document, target.forgery().doctor(snils))),
                forged("пустая", "NO_SIGNATURE", (target, document, snils) -> new byte[0]),
                forged("мусор", "SIGNATURE_DECODING_ERROR", (target, document, snils) -> "не подпись".getBytes()),
                forged("оборвана", "SIGNATURE_DECODING_ERROR", (target, document, snils) -> {
                    var whole = target.signed().byAuthor(document);
                    return Arrays.copyOf(whole, whole.length / 2);
                }),
                forged("с хвостом", "SIGNATURE_DECODING_ERROR", (target, document, snils) -> {
                    var whole = target.signed().byAuthor(document);
                    return Arrays.copyOf(whole, whole.length + 100);
                }),
                forged("дважды подряд", "SIGNATURE_DECODING_ERROR", (target, document, snils) -> {
                    var whole = target.signed().byAuthor(document);
                    var twice = Arrays.copyOf(whole, 2 * whole.length);
                    System.arraycopy(whole, 0, twice, whole.length, whole.length);
                    return twice;
                }),
                forged("ASN.1 глубиной 200 000", "SIGNATURE_DECODING_ERROR", (target, document, snils) -> {
                    var deep = new byte[400_000];
                    for (int at = 0; at < deep.length; at += 2) {
                        deep[at] = 0x30;
                        deep[at + 1] = (byte) 0x80;
                    }
                    return deep;
                }),
                forged("ASN.1 объявляет 2 ГБ", "SIGNATURE_DECODING_ERROR", (target, document, snils) -> new byte[]{0x30,
                        (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x04, 0x01}),
                forged("5 МБ нулей", "SIGNATURE_DECODING_ERROR", (target, document, snils) -> new byte[5 << 20]),
                forged("base64 с мусором", "SIGNATURE_DECODING_ERROR",
                        (target, document, snils) -> "MIIB====%%%".getBytes()));
    }

    private static Attack forged(String kind, String rule, Forging forging) {
        return new Attack(kind, DOOR, target -> {
            var document = SignedDocuments.prescription();
            var snils = SemdFactsReader.read(document).author().orElseThrow().snils().orElseThrow();
            return target.submit(document, forging.sign(target, document, snils), target.signed().byFacility(document));
        }, 422, rule);
    }

    private static byte[] sign(Target target, byte[] document, Forgery.Owner owner) throws Exception {
        return target.forgery().sign(document, owner);
    }

    private static Instant ago(int days) {
        return Instant.now().minus(DAY.multipliedBy(days));
    }
}
