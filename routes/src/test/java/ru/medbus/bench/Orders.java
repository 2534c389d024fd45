package ru.medbus.bench;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;

/** Orders to a laboratory, 30 KB each: Russian words, numbers and ids of their own, as documents of systems are. */
final class Orders {
    private static final int LENGTH = 30_000;
    private static final String PATH = "/api/v1/relay/";
    private static final String[] WORDS = {"Гемоглобин", "Лейкоциты", "Глюкоза натощак", "Креатинин", "Билирубин общий",
            "Холестерин", "Тромбоциты", "Скорость оседания эритроцитов"};

    private final String series;
    private final String channel;
    private final int length;

    /** @param series stands in every id, so that two series never repeat each other */
    Orders(String series) {
        this(series, "laboratory", LENGTH);
    }

    /** @param length bytes, at least */
    Orders(String series, String channel, int length) {
        this.series = series;
        this.channel = channel;
        this.length = length;
    }

    Call.Request order(int number) {
        return new Call.Request(PATH + channel, "application/xml", document(number));
    }

    byte[] document(int number) {
        var random = new SplittableRandom(series.hashCode() * 31L + number);
        var text = new StringBuilder(length);
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<order><id>").append(series).append('-').append(number)
                .append("</id><facility>1.2.643.5.1.13.13.12.2.99.9999</facility><referral>").append(series)
                .append("-R-").append(number).append("</referral><contract>K-").append(number % 1_000)
                .append("</contract><patient snils=\"%011d\"/>\n".formatted(number));
        int bytes = text.length();
        while (bytes < length) {
            var row = row(random);
            text.append(row);
            bytes += row.getBytes(StandardCharsets.UTF_8).length;
        }
        return text.append("</order>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String row(SplittableRandom random) {
        return "  <test id=\"" + new UUID(random.nextLong(), random.nextLong()) + "\"><name>"
                + WORDS[random.nextInt(WORDS.length)] + "</name><method code=\"" + random.nextInt(40)
                + "\">Автоматический анализатор, венозная кровь</method><value unit=\"ммоль/л\">"
                + random.nextInt(10_000)
                + "</value><comment>В пределах возрастной нормы, повторить при необходимости</comment></test>\n";
    }
}
