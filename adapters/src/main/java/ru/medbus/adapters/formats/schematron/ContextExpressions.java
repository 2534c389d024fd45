package ru.medbus.adapters.formats.schematron;

import java.util.List;
import java.util.Set;

/** Takes the expressions of a file; refuses functions whose meaning hangs on how a processor walks, or that look outside. */
final class ContextExpressions {
    private static final Set<String> OUTSIDE = Set.of("document", "doc", "doc-available", "collection",
            "uri-collection", "unparsed-text", "unparsed-text-lines", "unparsed-text-available", "json-doc",
            "transform", "environment-variable", "available-environment-variables", "system-property",
            "load-xquery-module");
    private static final Set<String> OF_PROCESSOR = Set.of("key", "current", "current-group", "current-grouping-key",
            "function-available", "element-available", "type-available", "generate-id", "regex-group", "snapshot",
            "accumulator-before", "accumulator-after", "current-output-uri", "current-merge-group");
    private static final Set<String> OF_POSITION = Set.of("position", "last");

    private final String file;

    ContextExpressions(String file) {
        this.file = file;
    }

    List<ContextPath> context(String context, int line) {
        known(context, line);
        try {
            return ContextPath.all(context);
        } catch (IllegalArgumentException e) {
            throw new UnknownConstructException(file, line, "контекст правила не простой путь: " + e.getMessage());
        }
    }

    /** A test, a select or a value. */
    String expression(String expression, int line) {
        known(expression, line);
        for (var name : new XPathText(expression).calls(true)) {
            if (OF_POSITION.contains(name)) {
                throw new UnknownConstructException(file, line,
                        "функция " + name + "() вне квадратных скобок: её значение зависит от порядка обхода");
            }
        }
        return expression.strip();
    }

    private void known(String expression, int line) {
        for (var name : new XPathText(expression).calls(false)) {
            var local = name.startsWith("fn:") ? name.substring(3) : name;
            if (OUTSIDE.contains(local)) {
                throw new UnknownConstructException(file, line,
                        "функция " + name + "() обращается за пределы документа");
            }
            if (OF_PROCESSOR.contains(local)) {
                throw new UnknownConstructException(file, line, "функция " + name + "() не поддерживается");
            }
        }
    }
}
