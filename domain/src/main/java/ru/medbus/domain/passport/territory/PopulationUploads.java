package ru.medbus.domain.passport.territory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.passport.PassportRefusedException;

/** Files between their preview and the word of who brought them; nobody else sees them, and a day later they are gone. */
@Service
public class PopulationUploads {
    private final PopulationUploadMapper rows;

    PopulationUploads(PopulationUploadMapper rows) {
        this.rows = rows;
    }

    /** @param charset of a CSV; empty: to be found out */
    public record Upload(long id, String fileName, String charset, byte[] content) {}

    @Transactional
    public long keep(String fileName, String charset, byte[] content, String who) {
        rows.dropOld();
        return rows.insert(fileName, charset, content, who);
    }

    /** @throws PassportRefusedException.Unknown there is none, or it is somebody else's */
    @Transactional(readOnly = true)
    public Upload get(long id, String who) {
        return rows.one(id, who)
                .orElseThrow(() -> new PassportRefusedException.Unknown("загруженный файл " + id));
    }

    @Transactional
    public void drop(long id, String who) {
        rows.drop(id, who);
    }
}
