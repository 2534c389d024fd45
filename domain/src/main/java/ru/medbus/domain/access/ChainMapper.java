package ru.medbus.domain.access;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;

/** What a chain needs of its table. */
interface ChainMapper<R extends ChainRow> {
    /** Returns when no other node or thread appends; holds until the transaction ends. */
    int lock();

    Optional<R> last();

    void insert(R row);

    /** Rows after this number, oldest first. */
    List<R> following(@Param("id") long id, @Param("limit") int limit);
}
