package ru.medbus.schemas.mdlp;

/** @param lifeTime minutes */
public record Token(String token, int lifeTime) {

    @Override
    public String toString() {
        return "Token[***]";
    }
}
