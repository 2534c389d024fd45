package ru.medbus.domain.passport.accounting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import ru.medbus.domain.shared.Snils;

final class AccountingFixtures {
    static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final AtomicInteger NUMBERS = new AtomicInteger(7_000);

    private AccountingFixtures() {}

    static String facility() {
        return "1.2.643.5.1.13.13.12.2.99." + NUMBERS.incrementAndGet();
    }

    static BatchHead assets(String facility) {
        int number = NUMBERS.incrementAndGet();
        return new BatchHead(number, facility, BatchKind.ASSETS, Optional.empty(), "os.dbf", "sha" + number,
                "DBF, cp866", "Бухгалтерия");
    }

    static BatchHead payroll(String facility, YearMonth month) {
        int number = NUMBERS.incrementAndGet();
        return new BatchHead(number, facility, BatchKind.STAFFING, Optional.of(month), "zp.csv", "sha" + number,
                "CSV, UTF-8", "Кадры");
    }

    static AssetLine asset(int line, String number, String serial, long kopecks, String room, AssetState state) {
        return new AssetLine(line, number, "Аппарат УЗИ", serial, "ООО «Пример»", "330.26.60.12", Optional.empty(),
                Optional.of(kopecks), Optional.empty(), room, Optional.of(state));
    }

    static BookedEquipment booked(String number, String serial, long kopecks, String room, AssetState state) {
        return new BookedEquipment("id-" + number, number, "Аппарат УЗИ", serial, "ООО «Пример»",
                Optional.of(kopecks), room, Optional.of(state));
    }

    static StaffLine staff(int line, int account, String post, String rate, long kopecks) {
        return new StaffLine(line, Snils.ofAccount(account), "Примеров П. П.", "", post, "Терапия",
                new BigDecimal(rate), kopecks);
    }

    static BookedPost post(int account, String post, String rate) {
        return new BookedPost("e-" + account, Snils.ofAccount(account), "Примеров П. П.", "", post,
                new BigDecimal(rate));
    }

    static <T> ObjectProvider<T> provider(Class<T> type, T one) {
        return new StaticListableBeanFactory(Map.of("one", one)).getBeanProvider(type);
    }
}
