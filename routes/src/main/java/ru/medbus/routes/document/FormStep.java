package ru.medbus.routes.document;

import static ru.medbus.routes.document.Violation.error;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import ru.medbus.adapters.formats.CheckReport;
import ru.medbus.adapters.formats.Finding;
import ru.medbus.domain.reference.formats.Edition;
import ru.medbus.mappings.semd.CodedValuesReader;
import ru.medbus.mappings.semd.SemdFactsReader;

/** Checks the form in one pass over the bytes: well-formed and within limits, type and edition, XSD, Schematron, codes. */
@Component
class FormStep {
    private final FormatsInUse formats;
    private final CodesCheck codes;

    FormStep(FormatsInUse formats, CodesCheck codes) {
        this.formats = formats;
        this.codes = codes;
    }

    Examination examine(Submission submission) {
        var facts = new SemdFactsReader();
        var coded = new CodedValuesReader();
        var edition = new AtomicReference<Edition>();
        var report = formats.checker().check(submission.document(), template -> formats.edition(template)
                .map(found -> {
                    edition.set(found);
                    return formats.checks(found);
                }), facts, coded);
        var begun = Examination.begun(submission);
        if (report.document().isEmpty()) {
            return begun.found(violations(report));
        }
        var read = begun.known(facts.facts());
        return edition.get() == null
                ? unknown(read, report)
                : known(read.recognised(edition.get()), report)
                        .found(codes.check(coded.values(), edition.get().checks().dictionaries()));
    }

    private static Examination known(Examination read, CheckReport report) {
        var edition = read.edition().orElseThrow();
        var day = read.facts().orElseThrow().document().createdOn();
        if (day.isPresent() && !edition.validity().covers(day.get())) {
            return read.found(error("/ClinicalDocument/effectiveTime", "NO_DOCUMENT_KIND_ON_DATE", "TYPE",
                    "Редакция " + edition.edition() + " документа «" + edition.name() + "» не действует на "
                            + day.get() + ": она принимается " + days(edition, day.get()) + "."));
        }
        return read.found(violations(report));
    }

    private static String days(Edition edition, LocalDate day) {
        return day.isBefore(edition.validity().from())
                ? "с " + edition.validity().from()
                : "по " + edition.validity().to().map(LocalDate::toString).orElse("");
    }

    private static Examination unknown(Examination read, CheckReport report) {
        var templates = report.document().orElseThrow().templates();
        var where = "/ClinicalDocument/templateId";
        return read.found(templates.isEmpty()
                ? error(where, "NO_TEMPLATE", "TYPE",
                        "Тип документа не определить: в корне нет templateId. СЭМД начинается с ClinicalDocument.")
                : error(where, "UNKNOWN_TYPE", "TYPE", "Тип документа " + String.join(", ", templates)
                        + " не установлен в шине: проверьте templateId или обратитесь к администратору."));
    }

    private static List<Violation> violations(CheckReport report) {
        return report.findings().stream().map(FormStep::violation).toList();
    }

    private static Violation violation(Finding finding) {
        return new Violation(finding.path(), finding.line(), finding.rule(), finding.kind().name(),
                finding.level().name().toLowerCase(Locale.ROOT), finding.text());
    }
}
