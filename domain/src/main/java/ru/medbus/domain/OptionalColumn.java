package ru.medbus.domain;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;

/** A column that may be empty is an Optional of a record: days, moments, numbers, texts. */
final class OptionalColumn extends BaseTypeHandler<Optional<?>> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int place, Optional<?> value, JdbcType type)
            throws SQLException {
        if (value.isEmpty()) {
            statement.setNull(place, Types.NULL);
        } else {
            statement.setObject(place, value.get() instanceof Instant moment
                    ? moment.atOffset(ZoneOffset.UTC)
                    : value.get());
        }
    }

    @Override
    public Optional<?> getNullableResult(ResultSet row, String column) throws SQLException {
        return getNullableResult(row, row.findColumn(column));
    }

    @Override
    public Optional<?> getNullableResult(ResultSet row, int column) throws SQLException {
        var value = row.getObject(column);
        return Optional.ofNullable(switch (value) {
            case java.sql.Date day -> day.toLocalDate();
            case Timestamp moment -> moment.toInstant();
            case null, default -> value;
        });
    }

    @Override
    public Optional<?> getNullableResult(CallableStatement row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column));
    }
}
