package ru.medbus.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A person who has signed in and asks for pages, one after another. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final int port;
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Visitor(int port) {
        this.port = port;
    }

    /** @param user of the demo profile */
    static Visitor signedIn(int port, String user) throws IOException, InterruptedException {
        var visitor = new Visitor(port);
        var token = TOKEN.matcher(visitor.page("/login"));
        if (!token.find()) {
            throw new IOException("Страница входа без токена");
        }
        var form = "username=" + user + "&password=demo&_csrf=" + encoded(token.group(1));
        visitor.http.send(HttpRequest.newBuilder(visitor.at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), BodyHandlers.discarding());
        return visitor;
    }

    /** Text of a page; anything but 200 is a failure. */
    String page(String path) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("HTTP " + answer.statusCode() + " на " + path + ": " + answer.body());
        }
        return answer.body();
    }

    /** A page that must hold a word, so that a page of nothing is not taken for a quick one. */
    void page(String path, String holds) throws IOException, InterruptedException {
        if (!page(path).contains(holds)) {
            throw new IOException("На странице " + path + " нет «" + holds + "»");
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
