using Catalogue.Data.Curation;
using Catalogue.Data.Organisations;
using Catalogue.Data.Tests.Files;
using Catalogue.Data.Writing.Entries;

namespace Catalogue.Data.Tests.Writing.Entries;

public sealed class EntryRightsTests
{
    private static readonly Guid own = ImportSample.Catalogue.Municipalities.Single(entry => entry.Slug == "sint-truiden").Id;
    private static readonly Guid other = ImportSample.Catalogue.Municipalities.Single(entry => entry.Slug == "hasselt").Id;
    private static readonly Organisation organisation = ImportSample.Catalogue.Organisations[0];

    [Theory]
    [InlineData(Role.Editor, false)]
    [InlineData(Role.Curator, true)]
    [InlineData(Role.Administrator, true)]
    public void Of_what_belongs_to_a_municipality_its_curators_write(Role role, bool writes)
    {
        ReferenceEntry[] entries =
        [
            organisation with { Municipality = own },
            organisation with { Municipality = null, Coverage = [own] },
            ImportSample.Catalogue.Schools[0] with { Municipality = own },
            ImportSample.Catalogue.Neighbourhoods[0] with { Municipality = own },
            ImportSample.Catalogue.Platforms[0] with { Municipality = own },
        ];
        Assert.All(entries, entry => Assert.Equal(writes, EntryRights.Writes(Actor(role, own), entry)));
        Assert.All(entries, entry => Assert.Equal(role == Role.Administrator, EntryRights.Writes(Actor(role, other), entry)));
        Assert.All(entries, entry => Assert.Equal(role == Role.Administrator, EntryRights.Writes(Actor(role, null), entry)));
    }

    [Theory]
    [InlineData(Role.Editor, false)]
    [InlineData(Role.Curator, false)]
    [InlineData(Role.Administrator, true)]
    public void What_is_no_citys_alone_is_an_administrators(Role role, bool writes)
    {
        ReferenceEntry[] entries =
        [
            ImportSample.Catalogue.Themes[0],
            organisation with { Municipality = null, Coverage = [] },
            organisation with { Municipality = null, Coverage = [own, other] },
            organisation with { Municipality = other, Coverage = [own] },
        ];
        Assert.All(entries, entry => Assert.Equal(writes, EntryRights.Writes(Actor(role, own), entry)));
    }

    private static Actor Actor(Role role, Guid? municipality) => new("https://id.example/1", "Jo", role, organisation.Id, municipality);
}
