package ru.medbus.domain.reference.formats;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Uploaded packages between «look» and «install»; kept for a day, seen by who uploaded them only. */
@Service
public class PackageUploads {
    private final PackageUploadMapper uploads;

    PackageUploads(PackageUploadMapper uploads) {
        this.uploads = uploads;
    }

    @Transactional
    public UUID keep(String file, byte[] zip, String by) {
        uploads.forgetOld();
        var id = UUID.randomUUID();
        uploads.add(id.toString(), file, zip, by);
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<PackageUpload> find(UUID id, String by) {
        return uploads.find(id.toString(), by).map(PackageUploadMapper.Row::upload);
    }

    @Transactional
    public void forget(UUID id) {
        uploads.remove(id.toString());
    }
}
