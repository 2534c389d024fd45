package ru.medbus.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import ru.medbus.domain.journal.Body;
import ru.medbus.domain.journal.BusinessKey;

/** The journal's rows by plain JDBC batches, a commit for each batch: the least that keeping them costs. */
final class PlainJournal implements AutoCloseable {
    private static final long EPOCH_MS = 1_704_067_200_000L;
    private static final int ID_BITS = 22;
    private static final int LANE_BITS = 20;

    private final Connection connection;
    private final PreparedStatement known;
    private final PreparedStatement message;
    private final PreparedStatement body;
    private final PreparedStatement key;
    private final PreparedStatement mark;
    private long last;

    /** @param lane of those who write at once, 0 … 3: their ids do not meet */
    PlainJournal(Connection connection, int lane) throws SQLException {
        last = (System.currentTimeMillis() - EPOCH_MS << ID_BITS) + ((long) lane << LANE_BITS);
        this.connection = connection;
        connection.setAutoCommit(false);
        known = connection.prepareStatement("insert into journal.known_document values ('plain', ?, ?, ?)");
        message = connection.prepareStatement(
                "insert into journal.message values (?, ?, 'in ', 'plain', '1.2.643', ?, 'plain', ?)");
        body = connection.prepareStatement("insert into journal.body values (?, ?, ?, ?, ?)");
        key = connection.prepareStatement("insert into journal.business_key values (?, ?, ?)");
        mark = connection.prepareStatement(
                "insert into journal.mark (message_id, step, n, outcome, at, ms) values (?, ?, 1, 3, ?, 1)");
    }

    /** One document on its way in. */
    record Row(String type, String document, List<Body> bodies, List<BusinessKey> keys) {}

    /** Writes a batch; the ids follow each other from the one that is returned. */
    long write(List<Row> rows) throws SQLException {
        long first = last + 1;
        for (var row : rows) {
            add(++last, row);
        }
        for (var batch : List.of(known, message, body, key)) {
            batch.executeBatch();
        }
        connection.commit();
        return first;
    }

    private void add(long id, Row row) throws SQLException {
        var document = row.bodies().getFirst();
        queue(known, row.document(), id, document.sha256());
        queue(message, id, row.type(), row.document(), document.size());
        for (var one : row.bodies()) {
            queue(body, id, one.part(), one.sha256(), one.size(), one.zstd());
        }
        for (var one : row.keys()) {
            queue(key, one.kind().code(), one.value(), id);
        }
    }

    /** Writes what became of a batch at these steps. */
    void done(long first, int count, List<String> steps) throws SQLException {
        for (long id = first; id < first + count; id++) {
            for (var step : steps) {
                queue(mark, id, step, OffsetDateTime.now());
            }
        }
        mark.executeBatch();
        connection.commit();
    }

    private static void queue(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
