package ru.medbus.web.passport.accounting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.journal.Receipt;
import ru.medbus.domain.passport.accounting.BatchKind;
import ru.medbus.domain.passport.accounting.LineFault;
import ru.medbus.routes.passport.accounting.AccountingIntake;
import ru.medbus.routes.passport.accounting.BatchAnswer;
import ru.medbus.routes.passport.accounting.BatchSubmission;
import ru.medbus.schemas.facilityerp.ErpColumn;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.Flash;

/** A person brings a file of the organisation's accounting or payroll system. */
@Controller
@Allowed(Permission.EDIT_PASSPORTS)
@RequestMapping("/passport/accounting/{oid:[0-9.]+}/file")
class AccountingUploadPage {
    private static final List<String> CHARSETS = List.of("UTF-8", "windows-1251", "cp866");

    private static final List<String> ASSET = List.of("210134000017", "Аппарат ультразвуковой", "US-0017",
            "ООО «Пример»", "330.26.60.12", "31.12.2020", "2350000,00", "0,00", "214", "В эксплуатации");
    private static final List<String> POST = List.of("112-233-445 95", "Примеров Пётр Петрович", "109",
            "Врач-терапевт", "Терапевтическое отделение", "1", "112300,00", "11.2026");

    private final AccountingIntake intake;
    private final FacilityLines lines;
    private final CurrentUser user;
    private final Flash flash;
    private final MessageSourceAccessor texts;

    AccountingUploadPage(AccountingIntake intake, FacilityLines lines, CurrentUser user, Flash flash,
            MessageSource texts) {
        this.intake = intake;
        this.lines = lines;
        this.user = user;
        this.flash = flash;
        this.texts = new MessageSourceAccessor(texts);
    }

    @GetMapping
    String choose(@PathVariable String oid, Model model) {
        user.require(Permission.EDIT_PASSPORTS, oid);
        return form(oid, BatchKind.ASSETS, "", List.of(), model);
    }

    /** The columns with one row, as the bus reads them. */
    @GetMapping("/sample.csv")
    void sample(@PathVariable String oid, @RequestParam BatchKind kind, HttpServletResponse response)
            throws IOException {
        user.require(Permission.EDIT_PASSPORTS, oid);
        var columns = kind == BatchKind.ASSETS
                ? EnumSet.range(ErpColumn.INV_NO, ErpColumn.STATE)
                : EnumSet.range(ErpColumn.SNILS, ErpColumn.MONTH);
        try (var csv = CsvExport.to(response, kind.word() + ".csv", columns.stream().map(ErpColumn::title).toList())) {
            csv.row(kind == BatchKind.ASSETS ? ASSET : POST);
        }
    }

    @PostMapping
    String bring(@PathVariable String oid, @RequestParam BatchKind kind,
            @RequestParam(defaultValue = "") String charset, @RequestParam MultipartFile file, Model model)
            throws IOException {
        user.require(Permission.EDIT_PASSPORTS, oid);
        var submission = new BatchSubmission(user.actor().who(), oid, kind,
                Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                Optional.of(charset).filter(CHARSETS::contains), file.getBytes());
        return switch (intake.accept(submission)) {
            case BatchAnswer.Accepted(Receipt.Repeated(long first)) -> {
                flash.warning(texts.getMessage("accounting.repeated", new Object[]{Long.toString(first)}));
                yield card(oid);
            }
            case BatchAnswer.Accepted(var receipt) -> {
                flash.done(texts.getMessage("accounting.accepted", new Object[]{Long.toString(receipt.messageId())}));
                yield card(oid);
            }
            case BatchAnswer.Refused(var faults) -> form(oid, kind, submission.fileName(), faults, model);
        };
    }

    private String form(String oid, BatchKind kind, String fileName, List<LineFault> faults, Model model) {
        model.addAttribute("oid", oid);
        model.addAttribute("name", lines.name(oid));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", BatchKind.values());
        model.addAttribute("charsets", CHARSETS);
        model.addAttribute("fileName", fileName);
        model.addAttribute("faults", faults);
        return "accounting/file";
    }

    private static String card(String oid) {
        return "redirect:/passport/accounting/" + oid;
    }
}
