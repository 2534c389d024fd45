package ru.medbus.domain.passport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.domain.DatabaseTest;

@DatabaseTest
class NetworkIT {
    @Autowired
    private Network network;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void choiceHasAllOrganisationsOfAKindOrNoneWhenTheyAreTooMany() {
        jdbc.update("""
            insert into passport.facility (oid, kind, full_name, short_name, source)
            values ('1.2.643.5.1.13.13.12.2.41.1', 'PHARMACY', 'Аптека вымышленная', 'Аптека', 'LOCAL') on conflict do nothing
            """);
        var all = network.facilities(FacilityKind.PHARMACY);
        assertThat(all).extracting(Facility::oid).contains("1.2.643.5.1.13.13.12.2.41.1");
        assertThat(network.facilities(FacilityKind.PHARMACY, all.size())).isEqualTo(all);
        assertThat(network.facilities(FacilityKind.PHARMACY, all.size() - 1)).isEmpty();
    }
}
