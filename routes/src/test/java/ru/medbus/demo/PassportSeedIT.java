package ru.medbus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import ru.medbus.BusIT;
import ru.medbus.domain.passport.Network;
import ru.medbus.domain.passport.edition.Editions;
import ru.medbus.domain.passport.edition.PassportState;
import ru.medbus.domain.passport.edition.Standing;
import ru.medbus.domain.passport.plot.Plots;
import ru.medbus.web.passport.InventedClinic;

class PassportSeedIT extends BusIT {
    @Autowired
    private PassportSeed seed;
    @Autowired
    private Network network;
    @Autowired
    private Plots plots;
    @Autowired
    private Editions editions;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everyStateIsThereAndEveryPassportHasRooms() {
        var facilities = IntStream.range(0, 4).mapToObj(i -> InventedClinic.in(jdbc).oid())
                .map(oid -> network.facility(oid).orElseThrow()).toList();
        transaction.executeWithoutResult(status -> seed.sow(facilities, 100));
        assertThat(facilities).extracting(facility -> editions.standing(facility.oid())).extracting(Standing::state)
                .containsExactly(PassportState.RETURNED, PassportState.SUBMITTED, PassportState.ACCEPTED,
                        PassportState.DRAFT);
        assertThat(facilities).allSatisfy(facility -> assertThat(network.rooms(facility.oid())).hasSize(12));
        assertThat(facilities).filteredOn(facility -> plots.of(facility.oid()).isEmpty()).hasSize(1);
    }
}
