package ru.medbus.domain.passport.federal;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Update;

/**
 * Merges the staged records of one kind. A field has three values: what ФРМО said last, what stands here, what ФРМО says
 * now. Where the first two differ, somebody here has changed it, and it stays. Names of tables and columns come from
 * {@link FederalKind} alone.
 */
@Mapper
interface FederalMergeMapper {

    @Insert("""
        insert into passport.load_change (load_id, kind, key, facility_oid, subject, field, before, after, deed)
        select #{load}, s.kind, s.key, s.facility_oid, s.subject, '', '', 'добавлено', 'ADDED'
          from federal_stage s
         where s.kind = #{k} and not exists (select from ${k.table} t where ${k.key} = s.key)
        """)
    int noteAdded(@Param("load") long load, @Param("k") FederalKind kind);

    /** What ФРМО has never said is no difference: the region knows more. */
    @Insert("""
        insert into passport.load_change (load_id, kind, key, facility_oid, subject, field, before, after, deed)
        select #{load}, s.kind, s.key, s.facility_oid, s.subject, f.key, v.here, coalesce(f.value, ''),
               case when v.said = v.here or (v.said is null and v.here = '') then 'CHANGED' else 'KEPT' end
          from federal_stage s
          join ${k.table} t on ${k.key} = s.key
          left join passport.federal_record b on b.kind = s.kind and b.key = s.key
         cross join lateral (select to_jsonb(t) as cells offset 0) here
         cross join lateral jsonb_each_text(s.cells) f
         cross join lateral (select coalesce(here.cells ->> f.key, '') as here,
                                    case when b.key is not null then coalesce(b.cells ->> f.key, '') end as said) v
         where s.kind = #{k} and f.key in (${k.names}) and coalesce(f.value, '') <> v.here
           and (coalesce(f.value, '') <> '' or coalesce(v.said, '') <> '')
        """)
    int noteChanged(@Param("load") long load, @Param("k") FederalKind kind);

    @Insert("""
        insert into passport.load_change (load_id, kind, key, facility_oid, subject, field, before, after, deed)
        select #{load}, b.kind, b.key, b.facility_oid, b.subject, 'closed_on', '',
               greatest(#{today}, coalesce(t.opened_on, #{today}))::text, 'CLOSED'
          from passport.federal_record b
          join ${k.table} t on ${k.key} = b.key
         where b.kind = #{k} and not b.gone and t.closed_on is null
           and not exists (select from federal_stage s where s.kind = b.kind and s.key = b.key)
        """)
    int noteGone(@Param("load") long load, @Param("k") FederalKind kind, @Param("today") LocalDate today);

    @Insert("""
        insert into ${k.table} (${k.columns}, source)
        select ${k.selected}, 'FRMO'
          from federal_stage s
         cross join lateral jsonb_populate_record(null::${k.table}, s.cells) r
         where s.kind = #{k} and not exists (select from ${k.table} t where ${k.key} = s.key)
        """)
    void insert(@Param("k") FederalKind kind);

    @Update("""
        update ${k.table} t set ${k.assignments}, source = 'FRMO', revision = t.revision + 1
          from (select o.key as changed, p.*
                  from (select c.key, t as record, jsonb_object_agg(c.field, s.cells -> c.field) as taken
                          from passport.load_change c
                          join federal_stage s on s.kind = c.kind and s.key = c.key
                          join ${k.table} t on ${k.key} = c.key
                         where c.load_id = #{load} and c.kind = #{k} and c.deed = 'CHANGED'
                         group by c.key, t) o
                 cross join lateral jsonb_populate_record(o.record, o.taken) p) r
         where ${k.key} = r.changed
        """)
    void update(@Param("load") long load, @Param("k") FederalKind kind);

    @Update("""
        update ${k.table} t set closed_on = c.after::date${k.closing}, revision = t.revision + 1
          from passport.load_change c
         where c.load_id = #{load} and c.kind = #{k} and c.deed = 'CLOSED' and ${k.key} = c.key
        """)
    void close(@Param("load") long load, @Param("k") FederalKind kind);

    /** As if ФРМО had said the closing itself: when the record comes back, it opens again. */
    @Update("""
        update passport.federal_record b
           set gone = true, cells = b.cells || coalesce(
                   (select jsonb_build_object('closed_on', c.after, 'close_reason', #{reason}::text)
                      from passport.load_change c
                     where c.load_id = #{load} and c.kind = b.kind and c.key = b.key and c.deed = 'CLOSED'), '{}')
         where b.kind = #{k} and not b.gone
           and not exists (select from federal_stage s where s.kind = b.kind and s.key = b.key)
        """)
    void forget(@Param("load") long load, @Param("k") FederalKind kind, @Param("reason") String reason);

    @Insert("""
        insert into passport.federal_record (kind, key, facility_oid, subject, cells)
        select kind, key, facility_oid, subject, cells from federal_stage where kind = #{k}
        on conflict (kind, key) do update
           set facility_oid = excluded.facility_oid, subject = excluded.subject, cells = excluded.cells, gone = false
         where federal_record.gone or federal_record.cells <> excluded.cells
        """)
    void remember(FederalKind kind);

    /** A building that the region has chosen itself stays. */
    @Update("""
        update passport.department d set building_id = n.id, revision = d.revision + 1
          from federal_stage s
          join passport.building n on n.facility_oid = s.facility_oid and n.federal_id = s.cells ->> 'building'
          left join passport.federal_record b on b.kind = 'DEPARTMENT' and b.key = s.key
          left join passport.building o on o.facility_oid = b.facility_oid and o.federal_id = b.cells ->> 'building'
         where s.kind = 'DEPARTMENT' and d.oid = s.key and d.building_id is distinct from n.id
           and (d.building_id is null or d.building_id = o.id)
        """)
    void house();

    @Delete("""
        delete from passport.difference d
         where d.kind = #{k}
           and not exists (select from passport.load_change c
                            where c.load_id = #{load} and c.kind = d.kind and c.key = d.key and c.field = d.field
                              and c.deed = 'KEPT')
        """)
    void dropSettled(@Param("load") long load, @Param("k") FederalKind kind);

    /** A decision holds until ФРМО says something else again. */
    @Insert("""
        insert into passport.difference (kind, key, field, facility_oid, subject, ours, federal, load_id)
        select kind, key, field, facility_oid, subject, before, after, load_id
          from passport.load_change where load_id = #{load} and kind = #{k} and deed = 'KEPT'
        on conflict (kind, key, field) do update
           set ours = excluded.ours, federal = excluded.federal, load_id = excluded.load_id,
               decision = case when difference.federal = excluded.federal then difference.decision else 'OPEN' end,
               since = case when difference.federal = excluded.federal then difference.since
                            else clock_timestamp() end
        """)
    void noteDifferences(@Param("load") long load, @Param("k") FederalKind kind);

    /** @param titles column → title, as JSON */
    @Insert("""
        insert into passport.change (who, why, facility_oid, subject, field, before, after)
        select 'ФРМО', case deed when 'CLOSED' then #{reason} else 'загрузка № ' || load_id end, facility_oid, subject,
               case field when '' then '' else coalesce(#{titles}::jsonb ->> field, field) end, before, after
          from passport.load_change where load_id = #{load} and kind = #{k} and deed <> 'KEPT'
        """)
    void history(@Param("load") long load, @Param("k") FederalKind kind, @Param("titles") String titles,
            @Param("reason") String reason);
}
