package ru.medbus.mappings.semd.compose;

import ru.medbus.mappings.semd.compose.CdaWriter.Types;

/** Types and editions of documents that the bus composes. */
enum DocumentType {
    PRESCRIPTION("1.2.643.5.1.13.13.14.37.9.4", "37", "Льготный рецепт на лекарственный препарат, изделие медицинского назначения и специализированный продукт"
            + " лечебного питания", Types.FIXED),
    ORDINARY("1.2.643.5.1.13.13.14.86.9.2", "86", "Рецепт на лекарственный препарат", Types.FIXED),
    DISPENSING("1.2.643.5.1.13.13.14.38.9.4", "38", "Отпуск по рецепту на лекарственный препарат, изделие медицинского назначения и специализированный продукт"
            + " лечебного питания", Types.FIXED),
    CONSULTATION("1.2.643.5.1.13.2.7.5.1.5.9.4", "5", "Протокол консультации", Types.NAMED);

    private final String template;
    private final Coded kind;
    private final Types types;

    DocumentType(String template, String code, String name, Types types) {
        this.template = template;
        this.kind = NsiDictionary.DOCUMENT_KIND.row(code, name);
        this.types = types;
    }

    String template() {
        return template;
    }

    Coded kind() {
        return kind;
    }

    Types types() {
        return types;
    }
}
