/// NewsML 1.2 as agencies send it.
enum NewsML1Documents {
    static func item(
        status: String = "<Status FormalName='Usable'/>",
        lines: String = lines,
        data: String = "<p>\(Prose.english)</p>",
        components: String? = nil
    ) -> String {
        """
        <NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240312T101500+0700</DateAndTime></NewsEnvelope><NewsItem>
          <Identification><NewsIdentifier>
            <ProviderId>kabar.example</ProviderId><DateId>20240312</DateId><NewsItemId>KBR17</NewsItemId>
            <RevisionId PreviousRevision="1" Update="U">2</RevisionId>
            <PublicIdentifier>urn:newsml:kabar.example:20240312:KBR17:2U</PublicIdentifier>
          </NewsIdentifier></Identification>
          <NewsManagement>
            <FirstCreated>20240312T080000+0700</FirstCreated>
            <ThisRevisionCreated>20240312T101500+0700</ThisRevisionCreated>
            \(status)<Urgency FormalName="4"/>
            <DerivedFrom NewsItem="urn:newsml:other:1"/><AssociatedWith NewsItem="urn:newsml:other:2"/>
          </NewsManagement>
          <NewsComponent>
            <TopicSet><Topic><FormalName>04015004</FormalName>
              <Description xml:lang="de" Variant="Name">Wasserwege</Description>
              <Description xml:lang="en" Variant="Name">Waterways</Description></Topic></TopicSet>
            \(lines)
            <RightsMetadata><UsageRights><UsageType>NO ARCHIVE</UsageType></UsageRights></RightsMetadata>
            <AdministrativeMetadata><Provider><Party FormalName="Kabar Pulau"/></Provider>
              <Source><Party FormalName="Harbour Office"/></Source></AdministrativeMetadata>
            <DescriptiveMetadata><Language FormalName="EN"/><Genre FormalName="Current"/>
              <SubjectCode><Subject FormalName="04000000"/><SubjectDetail FormalName="04015004"/></SubjectCode>
              <Property FormalName="Keyword" Value="islands"/></DescriptiveMetadata>
            \(components ?? "<ContentItem><MediaType FormalName='Text'/><DataContent>\(data)</DataContent></ContentItem>")
          </NewsComponent>
        </NewsItem></NewsML>
        """
    }

    static let lines = """
        <NewsLines><HeadLine>Ferry service resumes</HeadLine><SubHeadLine>Storm has passed</SubHeadLine>
          <ByLine>By Sari Putri</ByLine><DateLine>SABANG, March 12, 2024 (AFP) -</DateLine><CreditLine>AFP</CreditLine>
          <CopyrightLine>(c) 2024 Kabar</CopyrightLine><SlugLine>FERRY</SlugLine>
          <KeywordLine>ferry, storm</KeywordLine></NewsLines>
        """

    static func component(role: String, _ data: String) -> String {
        let role = role.isEmpty ? "" : "<Role FormalName='\(role)'/>"
        return "<NewsComponent>\(role)<ContentItem><DataContent>\(data)</DataContent></ContentItem></NewsComponent>"
    }

    static func story(_ headline: String, language: String, _ text: String) -> String {
        "<NewsComponent><NewsLines><HeadLine>\(headline)</HeadLine></NewsLines><DescriptiveMetadata>"
            + "<Language FormalName='\(language)'/></DescriptiveMetadata>" + component(role: "Body", "<p>\(text)</p>")
            + "</NewsComponent>"
    }
}
