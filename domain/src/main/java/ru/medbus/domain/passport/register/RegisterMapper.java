package ru.medbus.domain.passport.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.edition.PassportState;

@Mapper
interface RegisterMapper {
    record Wanted(String text, FacilityKind kind, PassportState state, String territory, Integer below,
            boolean closed, String only) {}

    record Line(String oid, FacilityKind kind, String name, String inn, String oktmo, LocalDate closedOn,
            PassportState state, int percent, int edition, Instant changedAt, String changedBy) {
        PassportLine line(Map<String, String> territories) {
            return new PassportLine(oid, kind, name, inn, territories.getOrDefault(oktmo, oktmo),
                    Optional.ofNullable(closedOn), state, percent, edition, Optional.ofNullable(changedAt),
                    changedBy);
        }
    }

    record Place(String oid, FacilityKind kind, String oktmo) {}

    /** By short name and OID, after that organisation; empty for the first page. */
    List<Line> page(@Param("w") Wanted wanted, @Param("after") String after, @Param("limit") int limit);

    @Select("select count(*) from passport.standing where state = #{state}")
    int inState(PassportState state);

    @Select("""
        select oid, kind, oktmo from passport.facility
         where coalesce(opened_on <= current_date, true) and coalesce(closed_on > current_date, true)
         order by oktmo, kind, oid
        """)
    List<Place> open();
}
