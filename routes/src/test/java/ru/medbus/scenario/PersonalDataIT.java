package ru.medbus.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;
import ru.medbus.mappings.semd.SemdFactsReader;

/** After a patient's documents were accepted and refused: nothing outside the bodies says who he is. */
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataIT extends BusIT {
    @Autowired
    private Mis mis;
    @Autowired
    private JdbcTemplate jdbc;
    @Value("${medbus.data}")
    private Path data;

    @Test
    void logsMetricsAnswersAndQueuesHoldNothingOfAPatient(CapturedOutput log) throws Exception {
        var document = SignedDocuments.prescription();
        var patient = SemdFactsReader.read(document).patient();
        var snils = patient.snils().orElseThrow();
        var name = patient.name().orElseThrow();
        var secrets = Stream.of(List.of(snils, dashed(snils), name.family(), name.given() + " " + name.patronymic()),
                patient.enp().map(List::of).orElse(List.of())).flatMap(List::stream).toList();
        var answers = new StringBuilder();
        LoggerFactory.getLogger(PersonalDataIT.class).info("What is logged now is seen by this test");

        var accepted = mis.submit(document);
        var id = accepted.text("messageId");
        mis.until(id, "delivered");
        answers.append(accepted.body()).append(mis.door().message(id).body());
        for (var bad : spoiled(document)) {
            answers.append(
                    mis.door().submit(bad, mis.signed().byAuthor(document), mis.signed().byFacility(document)).body());
        }
        answers.append(mis.door().get("/api/v1/messages?key=" + snils).body());

        assertClean("answers", answers.toString(), secrets);
        assertClean("metrics", metrics(), secrets);
        assertClean("queues", brokerJournal(), secrets.stream().flatMap(PersonalDataIT::asStored).toList());
        assertClean("marks", jdbc.queryForList("select m::text from journal.mark m", String.class)
                .toString(), secrets);
        assertClean("audit", jdbc.queryForList("select r::text from access.audit_record r", String.class)
                .toString(), secrets);
        assertClean("log", log.getAll(), secrets);
    }

    /** Broken in ways that tempt a checker to quote what it has read. */
    private static List<byte[]> spoiled(byte[] document) {
        var text = new String(document, StandardCharsets.UTF_8);
        return Stream.of(text.replaceFirst("<languageCode[^>]*/>", ""),
                text.replaceFirst("</ClinicalDocument>", ""),
                text.replaceFirst("<family>", "<family>&nope;"),
                text.replaceFirst("<birthTime value=\"[0-9]", "<birthTime value=\"x"))
                .map(each -> each.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private String metrics() throws Exception {
        return HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus")).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    /** All that the broker has written of its messages: bodies and properties. */
    private String brokerJournal() throws Exception {
        var text = new StringBuilder();
        try (var files = Files.walk(data.resolve("broker"))) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                var bytes = Files.readAllBytes(file);
                text.append(new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return text.toString();
    }

    private static void assertClean(String place, String text, List<String> secrets) {
        assertThat(text).as(place).isNotEmpty();
        assertThat(secrets).as(place).noneMatch(text::contains);
    }

    /** The bytes of a text in every encoding that the broker may write it in. */
    private static Stream<String> asStored(String text) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .map(encoding -> new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1));
    }

    private static String dashed(String snils) {
        return "%s-%s-%s %s".formatted(snils.substring(0, 3), snils.substring(3, 6), snils.substring(6, 9),
                snils.substring(9));
    }
}
