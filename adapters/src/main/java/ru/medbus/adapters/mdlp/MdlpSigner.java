package ru.medbus.adapters.mdlp;

/** Signs for МДЛП: detached CMS, DER. */
@FunctionalInterface
public interface MdlpSigner {
    byte[] sign(byte[] content);
}
