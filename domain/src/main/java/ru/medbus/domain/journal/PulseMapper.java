package ru.medbus.domain.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

@Mapper
interface PulseMapper {

    /** Outcomes are those of {@link Outcome}; the newest marks are read by the primary key, whatever the journal's size. */
    @Select("""
        with lately as materialized (
                select message_id, step, n, outcome, at, until, code, detail from journal.mark
                 where message_id >= #{from} order by message_id desc limit #{limit}),
             last as (select distinct on (message_id, step) step, outcome, until from lately
                       order by message_id, step, n desc),
             counts as (select step, count(*) filter (where outcome = 3) as done,
                               count(*) filter (where outcome = 4) as refused,
                               count(*) filter (where outcome = 5) as aside,
                               count(*) filter (where outcome in (0, 1, 2)) as waiting,
                               min(until) filter (where outcome in (1, 2)) as next_at
                          from last group by step),
             moments as (select step, max(at) filter (where outcome = 3 or outcome = 2 and code = '') as succeeded_at,
                                max(at) filter (where failed) as failed_at,
                                (array_agg(code || case when detail = '' then '' else ': ' || detail end
                                           order by at desc) filter (where failed))[1] as failure
                           from (select *, outcome in (1, 4, 5) or outcome = 2 and code <> '' as failed from lately) m
                          group by step)
        select step, done, refused, aside, waiting, next_at, succeeded_at, failed_at, failure
          from counts join moments using (step)
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
