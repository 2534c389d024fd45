package ru.medbus.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of {@code /api/docs} as a page for people; it stands outside of {@code /api}, where scripts may run. */
@Hidden
@RestController
class DescriptionPage {

    @GetMapping("/api/docs/ui")
    ResponseEntity<Void> page() {
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/swagger-ui/index.html")).build();
    }
}
