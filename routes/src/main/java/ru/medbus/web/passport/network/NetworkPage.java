package ru.medbus.web.passport.network;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.FacilityKind;
import ru.medbus.domain.passport.NetworkBranch;
import ru.medbus.domain.passport.NetworkFilter;
import ru.medbus.domain.passport.NetworkTree;
import ru.medbus.domain.passport.PassportRefusedException;
import ru.medbus.security.Allowed;
import ru.medbus.security.CurrentUser;
import ru.medbus.web.CsvExport;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;
import ru.medbus.web.print.Xlsx;

/** The network as a tree: МО → подразделения → отделения и кабинеты; export and print of exactly what is found. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
@RequestMapping("/passport/network")
class NetworkPage {
    private static final int PAGE = 25;
    private static final int MOST_PRINTED = 500;
    private static final List<String> HEADS = List.of("Уровень", "OID", "Название", "Вид", "Входит в", "ОКТМО", "ИНН",
            "ОГРН", "Адрес", "Открыто", "Закрыто", "Причина закрытия", "Ведёт");

    private final NetworkTree tree;
    private final CurrentUser user;
    private final Pdf pdf;

    NetworkPage(NetworkTree tree, CurrentUser user, Pdf pdf) {
        this.tree = tree;
        this.user = user;
        this.pdf = pdf;
    }

    @GetMapping
    String list(@ModelAttribute("form") NetworkForm form, @RequestParam(defaultValue = "") String after, Model model) {
        var filter = filter(form);
        var found = tree.page(filter, place(after), PAGE + 1);
        model.addAttribute("branches", found.stream().limit(PAGE).toList());
        model.addAttribute("total", tree.count(filter));
        model.addAttribute("next", found.size() > PAGE ? Optional.of(written(found.get(PAGE - 1))) : Optional.empty());
        model.addAttribute("kinds", FacilityKind.values());
        model.addAttribute("states", NetworkFilter.State.values());
        model.addAttribute("state", filter.state());
        model.addAttribute("territories", tree.territories());
        model.addAttribute("mayAdd", user.may(Permission.ACCEPT_PASSPORTS));
        model.addAttribute("wide", filter.only().isEmpty());
        return "network/tree";
    }

    @GetMapping("/export.csv")
    void csv(@ModelAttribute("form") NetworkForm form, HttpServletResponse response) throws IOException {
        try (var csv = CsvExport.to(response, "network.csv", HEADS)) {
            tree.each(filter(form), branch -> NetworkLines.of(branch).forEach(
                    line -> csv.row(line.cells().stream().map(cell -> cell == null ? "" : cell.toString()).toList())));
        }
    }

    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> xlsx(@ModelAttribute("form") NetworkForm form) {
        var rows = new ArrayList<List<?>>();
        tree.each(filter(form), branch -> NetworkLines.of(branch).forEach(line -> rows.add(line.cells())));
        return Download.xlsx("Сеть", Xlsx.of("Сеть", HEADS, rows.stream()));
    }

    @GetMapping("/print.pdf")
    ResponseEntity<byte[]> print(@ModelAttribute("form") NetworkForm form) {
        var filter = filter(form);
        int total = tree.count(filter);
        if (total > MOST_PRINTED) {
            throw new PassportRefusedException("Найдено организаций: " + total + ", а печатается не больше "
                    + MOST_PRINTED + ". Сузьте отбор или выгрузите XLSX.");
        }
        var branches = new ArrayList<NetworkBranch>();
        tree.each(filter, branches::add);
        return Download.pdf("Структура сети", pdf.of("network-structure", Map.of("branches", branches, "total", total,
                "departments", branches.stream().mapToInt(branch -> branch.departments().size()).sum(), "units",
                branches.stream().mapToInt(NetworkBranch::units).sum(), "day", LocalDate.now(), "state",
                filter.state().title())));
    }

    private NetworkFilter filter(NetworkForm form) {
        return form.filter(user.onlyOrganisation(Permission.VIEW_PASSPORTS));
    }

    private static String written(NetworkBranch last) {
        var place = NetworkTree.place(last.facility());
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(
                        (place.kind() + " " + place.oid() + " " + place.name()).getBytes(StandardCharsets.UTF_8));
    }

    /** A place that is none begins the list anew. */
    private static Optional<NetworkTree.Place> place(String after) {
        if (!after.matches("[A-Za-z0-9_-]{2,2000}")) {
            return Optional.empty();
        }
        var parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ", 3);
        return parts.length == 3
                ? Optional.of(new NetworkTree.Place(parts[0], parts[2], parts[1]))
                : Optional.empty();
    }
}
