package ru.medbus.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Capabilities of the domain: passport ← patient ← { drugsupply, claims }; all may use the supporting ones. */
class ModulesTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("ru.medbus.domain");

    static final ArchRule SUPPORTING_KNOW_NO_BUSINESS = noClasses()
            .that().resideInAnyPackage(capability("reference"), capability("journal"), capability("access"),
                    capability("shared"), capability("alert"))
            .should().dependOnClassesThat().resideInAnyPackage(capability("passport"), capability("patient"),
                    capability("drugsupply"), capability("claims"));

    static final ArchRule PASSPORT_COMES_FIRST = noClasses().that().resideInAPackage(capability("passport"))
            .should().dependOnClassesThat().resideInAnyPackage(capability("patient"), capability("drugsupply"),
                    capability("claims"))
            .allowEmptyShould(true);

    static final ArchRule PATIENT_COMES_SECOND = noClasses().that().resideInAPackage(capability("patient"))
            .should().dependOnClassesThat().resideInAnyPackage(capability("drugsupply"), capability("claims"));

    static final ArchRule CAPABILITIES_HAVE_NO_CYCLES = slices().matching("ru.medbus.domain.(*)..")
            .should().beFreeOfCycles();

    static final ArchRule ONLY_THE_SERVICE_KNOWS_ITS_MAPPER = classes()
            .that().haveSimpleNameEndingWith("Mapper").should().bePackagePrivate();

    /** Every rule of this class is a test by its name. */
    @TestFactory
    Stream<DynamicTest> walls() {
        return Arrays.stream(ModulesTest.class.getDeclaredFields()).filter(field -> field.getType() == ArchRule.class)
                .map(field -> DynamicTest.dynamicTest(field.getName(),
                        () -> ((ArchRule) field.get(null)).check(CLASSES)));
    }

    private static String capability(String name) {
        return "ru.medbus.domain." + name + "..";
    }
}
