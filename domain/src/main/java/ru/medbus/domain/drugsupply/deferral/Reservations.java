package ru.medbus.domain.drugsupply.deferral;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.medbus.domain.drugsupply.DrugSupplyRefusedException;
import ru.medbus.domain.drugsupply.History;
import ru.medbus.domain.drugsupply.PharmacyStock;
import ru.medbus.domain.drugsupply.prescription.Dispensings;
import ru.medbus.domain.drugsupply.prescription.Prescription;
import ru.medbus.domain.drugsupply.prescription.PrescriptionState;
import ru.medbus.domain.drugsupply.prescription.Prescriptions;
import ru.medbus.domain.drugsupply.stock.Hold;
import ru.medbus.domain.drugsupply.stock.Holds;
import ru.medbus.domain.drugsupply.stock.Place;
import ru.medbus.domain.drugsupply.stock.StockPlaces;

/** A doctor has packs of a pharmacy kept for his patient: all that the prescription needs, or nothing. */
@Service
public class Reservations {
    private final Prescriptions prescriptions;
    private final Dispensings dispensings;
    private final Holds holds;
    private final StockPlaces places;
    private final PharmacyStock stock;
    private final History history;

    Reservations(Prescriptions prescriptions, Dispensings dispensings, Holds holds, StockPlaces places,
            PharmacyStock stock, History history) {
        this.prescriptions = prescriptions;
        this.dispensings = dispensings;
        this.holds = holds;
        this.places = places;
        this.stock = stock;
        this.history = history;
    }

    /**
     * Keeps them.
     *
     * @param pharmacy OID, attached to the МО or not: a patient may go to any; empty for the one attached that has most
     *                 of the drug
     * @return codes of the packs
     */
    @Transactional
    public List<String> reserve(long id, int revision, String pharmacy, int days, LocalDate today, String who) {
        prescriptions.reserve(id, revision, days, today, who);
        var prescription = prescriptions.get(id);
        var place = places.get(pharmacy.isEmpty() ? fullest(prescription) : pharmacy);
        var wish = dispensings.wish(prescription, place.facilityOid());
        var kept = holds.hold(wish, new Holds.Claim(Long.toString(id),
                prescription.number().map(Object::toString).orElse(""), Hold.Purpose.RESERVATION,
                prescription.fate().reservedUntil().orElseThrow(), who));
        requireAll(kept.size(), wish.packs(), place);
        history.note(who, "", prescription.order().personId(), prescription.subject(),
                place.title() + ": отложено упаковок " + kept.size());
        return kept;
    }

    /** Gives a reservation up; one that waits in a pharmacy's queue is the pharmacy's matter. */
    @Transactional
    public void release(long id, String who) {
        prescriptions.locking(id).filter(known -> known.state() == PrescriptionState.RESERVED)
                .orElseThrow(
                        () -> new DrugSupplyRefusedException("", "STATE", "Рецепт не забронирован: снимать нечего.",
                                ""));
        prescriptions.become(id, PrescriptionState.REGISTERED, "бронь снята врачом", who);
    }

    private static void requireAll(int kept, int needed, Place place) {
        if (kept == 0 || kept < needed) {
            throw new DrugSupplyRefusedException("pharmacy", "RESERVED_STOCK", place.title() + ": свободно упаковок "
                    + kept + ", а по рецепту нужно " + Math.max(1, needed)
                    + ". Выберите другую аптеку или попросите её поставить рецепт на отсроченное обслуживание.", "");
        }
    }

    private String fullest(Prescription prescription) {
        return stock.of(prescription.facilityOid(), prescription.order().drug()).stream().findFirst()
                .map(PharmacyStock.Holding::pharmacyOid)
                .orElseThrow(() -> new DrugSupplyRefusedException("pharmacy", "RESERVED_STOCK",
                        "Ни в одной аптеке, которая обслуживает организацию, этого лекарства сейчас нет: забронировать"
                                + " нечего.",
                        ""));
    }
}
