package ru.medbus.mappings.semd;

/** Фамилия, имя, отчество; a part that is not given is empty. */
public record PersonName(String family, String given, String patronymic) {

    /** Personal data are not printed. */
    @Override
    public String toString() {
        return "PersonName[***]";
    }
}
