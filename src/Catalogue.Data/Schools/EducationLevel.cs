namespace Catalogue.Data.Schools;

public enum EducationLevel
{
    PreSchool,
    Nursery,
    Primary,
    Secondary,
    Special,
    Higher,
    Adult,
}
