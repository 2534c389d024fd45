package ru.medbus.domain.drugsupply;

/**
 * Something that the rules do not allow.
 *
 * @param field  of the form that it is about; empty when it is the whole
 * @param rule   stable name of the rule
 * @param text   what is wrong and what to do, in Russian
 * @param source where the rule stands: order №, paragraph, dictionary, setting
 */
public record Finding(String field, String rule, String text, String source) {

    /** With its source, as a form shows it. */
    public String told() {
        return source.isEmpty() ? text : text + " Основание: " + source + ".";
    }
}
