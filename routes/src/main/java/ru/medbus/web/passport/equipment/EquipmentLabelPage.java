package ru.medbus.web.passport.equipment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import ru.medbus.domain.access.Permission;
import ru.medbus.domain.passport.equipment.EquipmentFilter;
import ru.medbus.domain.passport.equipment.EquipmentLine;
import ru.medbus.domain.passport.equipment.EquipmentQueries;
import ru.medbus.domain.passport.equipment.EquipmentRegister;
import ru.medbus.security.Allowed;
import ru.medbus.web.print.Codes;
import ru.medbus.web.print.Download;
import ru.medbus.web.print.Pdf;

/** Labels that a scanner reads: of one unit, or of all that a filter of the register finds. */
@Controller
@Allowed(Permission.VIEW_PASSPORTS)
class EquipmentLabelPage {
    /** Two hundred labels are a roll; more is asked for room by room. */
    private static final int MOST = 200;

    private final EquipmentRegister register;
    private final EquipmentQueries queries;
    private final VisibleFacilities facilities;
    private final Pdf pdf;

    EquipmentLabelPage(EquipmentRegister register, EquipmentQueries queries, VisibleFacilities facilities, Pdf pdf) {
        this.register = register;
        this.queries = queries;
        this.facilities = facilities;
        this.pdf = pdf;
    }

    record Label(EquipmentLine line, String bars, String matrix) {

        static Label of(EquipmentLine line) {
            return new Label(line, Codes.line(line.code()), Codes.dataMatrix(line.code()));
        }
    }

    @GetMapping("/passport/equipment/{id}/label.pdf")
    ResponseEntity<byte[]> one(@PathVariable long id) {
        facilities.mustSee(register.get(id).facts().facilityOid());
        return labels("Метка " + id, queries.lines(List.of(id)));
    }

    @GetMapping("/passport/equipment/labels.pdf")
    ResponseEntity<byte[]> many(EquipmentPage.Asked asked) {
        EquipmentFilter filter = asked.filter(facilities.narrowed(asked.facility()));
        return labels("Метки", queries.page(filter, 0, MOST));
    }

    private ResponseEntity<byte[]> labels(String name, Collection<EquipmentLine> lines) {
        return Download.pdf(name, pdf.of("equipment-labels",
                Map.of("labels", lines.stream().map(Label::of).toList())));
    }
}
