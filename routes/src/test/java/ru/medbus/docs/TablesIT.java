package ru.medbus.docs;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import ru.medbus.BusIT;

/** Writes docs/tables.md from the migrated database. */
class TablesIT extends BusIT {
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void tablesAreDescribed() throws IOException {
        var page = new StringBuilder(
                "# Tables\n\nWritten by a test (`make docs`). A partitioned table has a part for each month.\n");
        jdbc.query("""
            select n.nspname, c.relname, c.relkind = 'p' as partitioned
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and not c.relispartition
               and n.nspname not in ('information_schema', 'public') and n.nspname not like 'pg\\_%'
             order by 1, 2
            """, rows -> {
            page.append("\n## ").append(rows.getString(1)).append('.').append(rows.getString(2))
                    .append(rows.getBoolean(3) ? " (partitioned)" : "")
                    .append("\n\n| column | type | null |\n|---|---|---|\n");
            columns(page, rows.getString(1), rows.getString(2));
        });
        GeneratedPage.check("tables.md", page.toString());
    }

    private void columns(StringBuilder page, String schema, String table) {
        jdbc.query("""
            select column_name, data_type, is_nullable from information_schema.columns
             where table_schema = ? and table_name = ? order by ordinal_position
            """, rows -> {
            page.append("| ").append(rows.getString(1)).append(" | ").append(rows.getString(2)).append(" | ")
                    .append(rows.getString(3).equals("YES") ? "yes" : "").append(" |\n");
        }, schema, table);
    }
}
