package ru.medbus.mappings.vimis;

import java.util.Optional;
import ru.medbus.schemas.vimis.Vmcl;

/**
 * A document that is due at one ВИМИС.
 *
 * @param type      as this ВИМИС calls it, with the trigger point of the event
 * @param interim   whether messages about its stages are wanted
 * @param document  byte for byte
 * @param signature detached CMS, DER; the protocol asks for none
 */
public record VimisSubmission(Vmcl vmcl, VimisType type, boolean interim, byte[] document,
        Optional<byte[]> signature) {}
