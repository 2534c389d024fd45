package ru.medbus.domain.passport.local;

import java.time.LocalDate;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import ru.medbus.domain.passport.Facility;

@Mapper
interface LocalNetworkMapper {

    @Insert("""
        insert into passport.facility (oid, kind, full_name, short_name, parent_oid, type_code, type_name, profile, inn,
                                       kpp, ogrn, oktmo, post_index, address, head, phone, email, site, opened_on,
                                       source)
        values (#{f.oid}, #{f.kind}, #{f.fullName}, #{f.shortName}, #{parent}, #{f.typeCode}, #{f.typeName},
                #{f.profile}, #{f.inn}, #{f.kpp}, #{f.ogrn}, #{f.oktmo}, #{f.postIndex}, #{f.address}, #{f.head},
                #{f.phone}, #{f.email}, #{f.site}, #{opened}, 'LOCAL')
        on conflict do nothing
        """)
    int insertIfAbsent(@Param("f") Facility facility, @Param("parent") String parent,
            @Param("opened") LocalDate opened);
}
