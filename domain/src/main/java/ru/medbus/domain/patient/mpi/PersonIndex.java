package ru.medbus.domain.patient.mpi;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The regional index of patients. A person is known by СНИЛС, else by ЕНП, when the birth date or the family name agrees;
 * else by family name, given name, patronymic, birth date and sex together.
 */
@Service
public class PersonIndex {
    private final PersonMapper persons;

    PersonIndex(PersonMapper persons) {
        this.persons = persons;
    }

    /** Finds the person of a document, or adds one. Safe under parallel work: two documents of one person add one record. */
    @Transactional
    public PersonMatch findOrAdd(PersonFacts facts) {
        var known = find(facts);
        if (known.isPresent()) {
            return known.get();
        }
        persons.lock(lockKey(facts));
        return find(facts).orElseGet(() -> new PersonMatch.Added(persons.add(PersonRow.of(facts))));
    }

    private Optional<PersonMatch> find(PersonFacts facts) {
        var byNumber = facts.snils().flatMap(persons::bySnils).or(() -> facts.enp().flatMap(persons::byEnp));
        if (byNumber.isPresent() && !byNumber.get().agreesWith(facts)) {
            return Optional.of(apart(facts, byNumber.get()));
        }
        return byNumber.or(() -> persons.byName(PersonRow.of(facts))).map(this::found);
    }

    private PersonMatch found(PersonRow person) {
        return new PersonMatch.Found(person.id());
    }

    /** The number stays with whom it was first seen; the other gets a record without it and a question to a person. */
    private PersonMatch apart(PersonFacts facts, PersonRow other) {
        var row = PersonRow.of(facts).withoutNumbers();
        long id = persons.byName(row).map(PersonRow::id).orElseGet(() -> persons.add(row));
        persons.doubt(id, other.id(), "Тот же номер у человека с другой фамилией и датой рождения");
        return new PersonMatch.Doubtful(id, other.id());
    }

    private static String lockKey(PersonFacts facts) {
        return facts.snils().or(facts::enp)
                .orElseGet(() -> facts.family() + facts.given() + facts.bornOn().map(Object::toString).orElse(""));
    }
}
