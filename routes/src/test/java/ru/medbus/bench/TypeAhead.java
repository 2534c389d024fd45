package ru.medbus.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Suggestions as the pages of a doctor ask for them, one after another. */
final class TypeAhead {
    private static final List<String> TYPED = List.of("1234", "шпр", "шприц 77", "тест пол 99", "изд", "a1", "a4567",
            "катетер стер", "завод", "одноразов 5");
    private static final int QUESTIONS = 300;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final Hub hub;
    private final String oid;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    TypeAhead(Hub hub, String oid) {
        this.hub = hub;
        this.oid = oid;
    }

    double p95() throws IOException, InterruptedException {
        signIn();
        for (int i = 0; i < QUESTIONS / 5; i++) {
            ask(i);
        }
        var millis = new double[QUESTIONS];
        for (int i = 0; i < QUESTIONS; i++) {
            millis[i] = ask(i);
        }
        Arrays.sort(millis);
        return millis[(int) (QUESTIONS * 0.95)];
    }

    private double ask(int question) throws IOException, InterruptedException {
        var typed = URLEncoder.encode(TYPED.get(question % TYPED.size()), StandardCharsets.UTF_8);
        long start = System.nanoTime();
        var answer = http.send(HttpRequest.newBuilder(at("/dictionary/" + oid + "/suggest?q=" + typed)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200 || !answer.body().contains("<li")) {
            throw new IOException("HTTP " + answer.statusCode() + ": " + answer.body());
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void signIn() throws IOException, InterruptedException {
        var page = http.send(HttpRequest.newBuilder(at("/login")).build(), BodyHandlers.ofString()).body();
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IOException("Страница входа без токена");
        }
        http.send(HttpRequest.newBuilder(at("/login")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=doctor&password=demo&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
                .build(), BodyHandlers.discarding());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + hub.port() + path);
    }
}
