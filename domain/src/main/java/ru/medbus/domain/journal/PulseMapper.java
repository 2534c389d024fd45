package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PulseMapper {

    /** Outcomes are those of {@link Outcome}; the newest marks are read in the primary key's order: nothing is sorted. */
    @Select("""
        with lately as materialized (
                select message_id, step, n, outcome, at, until, code, detail,
                       outcome in (1, 4, 5) or outcome = 2 and code <> '' as failed
                  from journal.mark where message_id >= #{from}
                 order by message_id desc, step desc, n desc limit #{limit}),
             last as (select distinct on (message_id, step) step, outcome, until from lately
                       order by message_id desc, step desc, n desc),
             counts as (select step, count(*) filter (where outcome = 3) as done,
                               count(*) filter (where outcome = 4) as refused,
                               count(*) filter (where outcome = 5) as aside,
                               count(*) filter (where outcome in (0, 1, 2)) as waiting,
                               min(until) filter (where outcome in (1, 2)) as next_at
                          from last group by step),
             successes as (select step, max(at) as succeeded_at from lately
                            where outcome = 3 or outcome = 2 and code = '' group by step),
             failures as (select distinct on (step) step, at as failed_at,
                                 code || case when detail = '' then '' else ': ' || detail end as failure
                            from lately where failed order by step, at desc)
        select step, done, refused, aside, waiting, next_at, succeeded_at, failed_at, failure
          from counts left join successes using (step) left join failures using (step)
        """)
    List<Row> steps(@Param("from") long from, @Param("limit") int limit);

    /** The message of the oldest mark that {@link #steps} counts when there are more than the limit; else null. */
    @Select("""
        select message_id from journal.mark where message_id >= #{from}
         order by message_id desc offset #{limit} limit 1
        """)
    Optional<Long> edge(@Param("from") long from, @Param("limit") int limit);

    record Row(String step, long done, long refused, long aside, long waiting, Instant nextAt, Instant succeededAt,
            Instant failedAt, String failure) {
        StepPulse pulse() {
            return new StepPulse(step, done, refused, aside, waiting, Optional.ofNullable(nextAt),
                    Optional.ofNullable(succeededAt), Optional.ofNullable(failedAt), failure == null ? "" : failure);
        }
    }
}
