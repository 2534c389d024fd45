package ru.medbus.web.pharmacy;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import ru.medbus.domain.drugsupply.stocktaking.UnknownStocktakeException;

/** A stocktake, or a sheet of it, that is not there. */
@ControllerAdvice(assignableTypes = {StocktakePage.class, StocktakeSheetPage.class, StocktakePapers.class})
class UnknownStocktake {

    @ExceptionHandler(UnknownStocktakeException.class)
    @ResponseStatus(code = HttpStatus.NOT_FOUND, reason = "Такой инвентаризации или листа нет")
    void unknown() {
        // the answer is the status
    }
}
