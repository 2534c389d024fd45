package ru.medbus.domain.passport.federal;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** A set as it came, in a table that lives as long as the load's transaction, and what is wrong with it. */
@Mapper
interface FederalStageMapper {
    int MOST = 100;

    @Update("""
        create temporary table federal_stage (
            kind text, key text, facility_oid text, parent text, subject text, cells jsonb, origin text, row_no int,
            derived boolean) on commit drop
        """)
    void open();

    @Insert("""
        insert into federal_stage
        select * from jsonb_to_recordset(#{rows}::jsonb)
                   as r (kind text, key text, "facilityOid" text, parent text, subject text, cells jsonb, origin text,
                         "rowNo" int, derived boolean)
        """)
    void add(String rows);

    /** What is told beside several records is kept once. */
    @Delete("""
        delete from federal_stage s
         using (select kind, key, min(row_no) as first from federal_stage where derived group by kind, key) f
         where s.derived and s.kind = f.kind and s.key = f.key and s.row_no > f.first
        """)
    void dropRepeats();

    /** An own row is filled with what is told beside others. */
    @Update("""
        update federal_stage s
           set cells = d.cells || coalesce((select jsonb_object_agg(c.key, c.value) from jsonb_each(s.cells) c
                                             where c.value not in ('null'::jsonb, '""'::jsonb)), '{}')
          from federal_stage d
         where d.derived and not s.derived and d.kind = s.kind and d.key = s.key
        """)
    void fill();

    @Delete("""
        delete from federal_stage d
         where d.derived and exists (select from federal_stage s
                                      where not s.derived and s.kind = d.kind and s.key = d.key)
        """)
    void dropTold();

    @Update("create index on federal_stage (kind, key)")
    void index();

    @Update("analyze federal_stage")
    void analyze();

    @Select("""
        select s.origin, s.row_no, 'ОИД ' || s.key || ' встречается дважды: он уже есть в строке ' || f.first as text
          from federal_stage s
          join (select kind, key, min(row_no) as first from federal_stage where not derived group by kind, key) f
            on f.kind = s.kind and f.key = s.key and f.first < s.row_no
         where not s.derived
         order by 1, 2 limit 100
        """)
    List<Breach> duplicates();

    @Select("""
        select origin, row_no, subject || ': ' || wrong.text as text
          from federal_stage s
         cross join lateral (
               select 'ОИД не указан' as text where s.key = ''
               union all
               select 'название не указано' where coalesce(s.cells ->> 'short_name', s.cells ->> 'name') = ''
               union all
               select 'дата «' || c.value || '» не читается' from jsonb_each_text(s.cells) c
                where c.key in ('opened_on', 'closed_on') and c.value !~ '^\\d{4}-\\d{2}-\\d{2}$') wrong
         order by 1, 2 limit 100
        """)
    List<Breach> unreadable();

    @Select("""
        select origin, row_no, subject || ': закрыто ' || to_char((cells ->> 'closed_on')::date, 'DD.MM.YYYY')
               || ' раньше, чем открыто ' || to_char((cells ->> 'opened_on')::date, 'DD.MM.YYYY') as text
          from federal_stage
         where (cells ->> 'closed_on')::date < (cells ->> 'opened_on')::date
         order by 1, 2 limit 100
        """)
    List<Breach> closedBeforeOpened();

    @Select("""
        select origin, row_no, subject || ': вышестоящей организации ' || (cells ->> 'parent_oid') || ' нет' as text
          from federal_stage s
         where kind = 'FACILITY' and cells ->> 'parent_oid' is not null
           and not exists (select from federal_stage p where p.kind = 'FACILITY' and p.key = s.cells ->> 'parent_oid')
           and not exists (select from passport.facility t where t.oid = s.cells ->> 'parent_oid')
        union all
        select origin, row_no, subject || case kind when 'CARE_UNIT' then ': подразделения ' else ': МО ' end
               || parent || ' в ФРМО нет'
          from federal_stage s
         where kind <> 'FACILITY'
           and not exists (select from federal_stage p
                            where p.kind = case s.kind when 'CARE_UNIT' then 'DEPARTMENT' else 'FACILITY' end
                              and p.key = s.parent)
         order by 1, 2 limit 100
        """)
    List<Breach> orphans();

    @Select("""
        with recursive up as (
            select key, cells ->> 'parent_oid' as parent, origin, row_no, array[key] as way, false as closed
              from federal_stage where kind = 'FACILITY'
            union all
            select u.key, s.cells ->> 'parent_oid', u.origin, u.row_no, u.way || s.key, s.key = any (u.way)
              from up u join federal_stage s on s.kind = 'FACILITY' and s.key = u.parent
             where not u.closed)
        select origin, row_no, 'Подчинённость замкнута в круг: ' || array_to_string(way, ' → ') as text
          from up where closed and way[1] = way[cardinality(way)]
         order by 1, 2 limit 100
        """)
    List<Breach> circles();

    /** Open records that have gone from ФРМО, and all open ones. */
    record Going(int gone, int open) {}

    @Select("""
        select count(*) filter (where s.key is null) as gone, count(*) as open
          from passport.federal_record b
          left join federal_stage s on s.kind = b.kind and s.key = b.key
         where not b.gone
        """)
    Going going();
}
