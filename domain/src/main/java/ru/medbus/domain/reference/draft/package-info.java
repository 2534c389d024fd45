/** Regional dictionaries as people write them: a draft with its faults, then a version. */
package ru.medbus.domain.reference.draft;
