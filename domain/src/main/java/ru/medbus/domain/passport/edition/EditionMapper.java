package ru.medbus.domain.passport.edition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface EditionMapper {
    record MoveRow(long id, PassportState state, Instant at, String who, String why, int percent) {
        Move move(List<RemarkRow> remarks) {
            return new Move(id, state, at, who, why, percent, remarks.stream()
                    .filter(remark -> remark.stateId() == id).map(RemarkRow::remark).toList());
        }
    }

    record RemarkRow(long stateId, String part, String text) {
        Move.Remark remark() {
            return new Move.Remark(part, text);
        }
    }

    record EditionRow(int number, Instant at, String who) {
        Edition edition() {
            return new Edition(number, at, who);
        }
    }

    /** Until the end of the transaction nobody else changes this passport. */
    @Select("select oid from passport.facility where oid = #{facility} for no key update")
    Optional<String> lock(String facility);

    /** Until the end of the transaction it does not move; others may hold it at the same time. */
    @Select("select oid from passport.facility where oid = #{facility} for share")
    Optional<String> hold(String facility);

    /** @param edition number of the last accepted one */
    record Submission(Instant at, String who, int percent, int edition) {}

    /** What the ministry is looking at. */
    @Select("""
        select m.at, m.who, m.percent, s.edition
          from passport.standing s join passport.passport_state m on m.id = s.state_id
         where s.facility_oid = #{facility} and s.state = 'SUBMITTED'
        """)
    Optional<Submission> submission(String facility);

    @Select("select state, state_id, edition, percent from passport.standing where facility_oid = #{facility}")
    Optional<Standing> standing(String facility);

    @Select("""
        insert into passport.passport_state (facility_oid, state, who, why, percent)
        values (#{facility}, #{state}, #{who}, #{why}, #{percent}) returning id
        """)
    long append(@Param("facility") String facility, @Param("state") PassportState state, @Param("who") String who,
            @Param("why") String why, @Param("percent") int percent);

    @Insert("""
        insert into passport.standing (facility_oid, state, state_id, edition, percent)
        values (#{facility}, #{state}, #{stateId}, #{edition}, #{percent})
        on conflict (facility_oid) do update
           set state = #{state}, state_id = #{stateId}, edition = #{edition}, percent = #{percent}
        """)
    void stand(@Param("facility") String facility, @Param("state") PassportState state,
            @Param("stateId") long stateId, @Param("edition") int edition, @Param("percent") int percent);

    @Insert("insert into passport.remark (state_id, part, text) values (#{stateId}, #{part}, #{text})")
    void remark(@Param("stateId") long stateId, @Param("part") String part, @Param("text") String text);

    @Insert("""
        insert into passport.edition (facility_oid, number, state_id, content)
        values (#{facility}, #{number}, #{stateId}, #{content}::json)
        """)
    void keep(@Param("facility") String facility, @Param("number") int number, @Param("stateId") long stateId,
            @Param("content") String content);

    @Select("""
        select id, state, at, who, why, percent from passport.passport_state
         where facility_oid = #{facility} order by id desc limit #{limit}
        """)
    List<MoveRow> moves(@Param("facility") String facility, @Param("limit") int limit);

    @Select("""
        select r.state_id, r.part, r.text from passport.remark r
          join passport.passport_state s on s.id = r.state_id where s.facility_oid = #{facility} order by r.part
        """)
    List<RemarkRow> remarks(String facility);

    @Select("""
        select e.number, s.at, s.who from passport.edition e join passport.passport_state s on s.id = e.state_id
         where e.facility_oid = #{facility} order by e.number desc
        """)
    List<EditionRow> editions(String facility);

    /** @param percent of the acceptance itself */
    record Accepting(int percent, Instant submittedAt, String submittedBy) {}

    /** An acceptance and the submission right before it. */
    @Select("""
        select a.percent, s.at as submitted_at, s.who as submitted_by
          from passport.edition e
          join passport.passport_state a on a.id = e.state_id
          join lateral (select at, who from passport.passport_state
                         where facility_oid = e.facility_oid and state = 'SUBMITTED' and id < a.id
                         order by id desc limit 1) s on true
         where e.facility_oid = #{facility} and e.number = #{number}
        """)
    Accepting accepting(@Param("facility") String facility, @Param("number") int number);

    @Select("select content from passport.edition where facility_oid = #{facility} and number = #{number}")
    Optional<String> content(@Param("facility") String facility, @Param("number") int number);
}
