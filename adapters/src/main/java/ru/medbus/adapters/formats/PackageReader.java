package ru.medbus.adapters.formats;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.medbus.adapters.formats.PackageFiles.RulesFile;

/** The files of a package → what is compiled and what is known of the edition. */
final class PackageReader {
    private static final Pattern CODE_NAME = Pattern.compile("^(\\d+)\\.sch$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE_FOLDER = Pattern.compile("^(?:.*/)?(\\d+)/[^/]+\\.xsd$",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, byte[]> files;
    private final Map<String, String> told;

    PackageReader(Map<String, byte[]> files, Map<String, String> told) {
        this.files = files;
        this.told = told;
    }

    PackageContents contents(byte[] zip) {
        var read = new PackageFiles(schemas(), rules());
        if (read.schemas().isEmpty() && read.rules().isEmpty()) {
            throw new FormatRefusedException("В пакете нет ни XSD, ни Schematron (.sch): проверять нечем.");
        }
        var told = read.rules().map(rules -> new RuleFacts(rules.name(), rules.content()));
        var facts = facts(properties(), told, read);
        return new PackageContents(read, facts, zip, sha256(zip), missing(facts, told));
    }

    private Map<String, byte[]> schemas() {
        var found = new TreeMap<>(files);
        found.keySet().removeIf(path -> !ends(path, ".xsd") || path.startsWith("__MACOSX/"));
        return found;
    }

    private Optional<RulesFile> rules() {
        var found = files.keySet().stream().filter(path -> ends(path, ".sch") && !path.startsWith("__MACOSX/"))
                .toList();
        if (found.size() > 1) {
            throw new FormatRefusedException("В пакете несколько файлов Schematron: " + String.join(", ", found)
                    + ". Оставьте один.");
        }
        return found.stream().findFirst().map(path -> new RulesFile(name(path), files.get(path)));
    }

    private PackageProperties properties() {
        var found = files.keySet().stream().filter(path -> name(path).equals(PackageProperties.FILE)).toList();
        if (found.size() > 1) {
            throw new FormatRefusedException(
                    "В пакете несколько файлов " + PackageProperties.FILE + ". Оставьте один.");
        }
        return new PackageProperties(found.isEmpty() ? new byte[0] : files.get(found.getFirst()), told);
    }

    private static PackageFacts facts(PackageProperties own, Optional<RuleFacts> told, PackageFiles read) {
        var templates = own.list("template");
        var codes = told.map(rules -> List.copyOf(rules.codes())).orElse(List.of());
        return new PackageFacts(own.text("code").or(() -> code(read)),
                own.text("type").or(() -> codes.size() == 1 ? Optional.of(codes.getFirst()) : Optional.empty()),
                own.text("name").or(() -> told.flatMap(RuleFacts::name)),
                own.number("edition").or(() -> told.flatMap(RuleFacts::edition)),
                !templates.isEmpty()
                        ? templates
                        : told.map(rules -> List.copyOf(rules.templates())).orElse(List.of()),
                own.day("validFrom"), own.day("validTo"), own.organisationSignature());
    }

    /** The official files are named by the code: {@code 141.sch}, {@code 141/CDA.xsd}. */
    private static Optional<String> code(PackageFiles read) {
        var byRules = read.rules().map(rules -> CODE_NAME.matcher(rules.name())).filter(Matcher::matches)
                .map(found -> found.group(1));
        return byRules.or(() -> {
            var folders = read.schemas().keySet().stream().map(CODE_FOLDER::matcher)
                    .filter(Matcher::matches).map(found -> found.group(1)).distinct().toList();
            return folders.size() == 1 ? Optional.of(folders.getFirst()) : Optional.empty();
        });
    }

    private static List<String> missing(PackageFacts facts, Optional<RuleFacts> told) {
        var missing = new ArrayList<String>();
        ask(missing, facts.code(), "code — код документа в справочнике 1520");
        ask(missing, facts.type(), "type — тип документа (TYPE справочника 1520)" + told
                .filter(rules -> rules.codes().size() > 1)
                .map(rules -> "; правила допускают " + String.join(", ", rules.codes())).orElse(""));
        ask(missing, facts.name(), "name — наименование документа");
        ask(missing, facts.edition(), "edition — номер редакции");
        ask(missing, facts.templates().stream().findFirst(), "template — OID шаблона (templateId/@root)");
        ask(missing, facts.validFrom(), "validFrom — первый день действия редакции");
        return List.copyOf(missing);
    }

    private static void ask(List<String> missing, Optional<?> fact, String words) {
        if (fact.isEmpty()) {
            missing.add(words);
        }
    }

    private static boolean ends(String path, String suffix) {
        return path.toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
