package ru.medbus.domain.drugsupply.prescription;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface FormMapper {

    record FormRow(String code, String name, boolean preferential, boolean typographic, Optional<Integer> mostCourse,
            Optional<Integer> seriesCells, Optional<Integer> numberCells, LocalDate openedOn,
            Optional<LocalDate> closedOn, String document, String source) {

        Form form(List<Form.Term> terms) {
            return new Form(code, name, preferential, typographic, mostCourse, seriesCells, numberCells, openedOn,
                    closedOn, document, source, terms);
        }
    }

    @Select("""
        select code, name, preferential, typographic, most_course::int, series_cells::int, number_cells::int, opened_on,
               closed_on, document, source
        from drugsupply.form order by preferential desc, code
        """)
    List<FormRow> all();

    @Select("""
        select term_code as code, name, days, who, source from drugsupply.form_term
         where form_code = #{form} order by days
        """)
    List<Form.Term> terms(String form);

    record Required(RequiredField field, String source) {}

    @Select("select field, source from drugsupply.form_field where form_code = #{form} order by field")
    List<Required> required(String form);
}
