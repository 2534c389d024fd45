package ru.medbus.domain.drugsupply.stock;

import java.util.Optional;

/** What is not finished at a place and keeps it from being closed; told by the part that knows of it. */
public interface PlaceTie {

    /** @return what and how much of it, and what to do; empty when there is nothing */
    Optional<String> at(String facility);
}
